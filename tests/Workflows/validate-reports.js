// Validates the reports that .ci/run wrote into a folder: json and jsonl by our schema, gitlab by what its documentation asks for.
const fs = require("fs");
const Ajv = require("ajv");

const folder = process.argv[2];
const read = name => fs.readFileSync(`${folder}/${name}`, "utf8");
const ajv = new Ajv({ allErrors: true, strict: false });
let failed = false;

function check(name, schema, values) {
  const validate = ajv.compile(schema);
  const broken = values.find(value => !validate(value));
  if (broken) {
    console.error(name, JSON.stringify(broken).slice(0, 300), validate.errors.slice(0, 3));
    failed = true;
  } else {
    console.log(`${name}: ${values.length} valid`);
  }
}

const report = JSON.parse(read("report.schema.json"));
check("json", { ...report, anyOf: undefined, $ref: "#/definitions/report" }, [JSON.parse(read("seeds.json"))]);
check("jsonl", { ...report, anyOf: undefined, $ref: "#/definitions/line" }, read("seeds.jsonl").trim().split("\n").map(line => JSON.parse(line)));
const lines = { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 }, end: { type: "integer", minimum: 1 } } };
check("gitlab", {
  type: "object",
  required: ["description", "check_name", "fingerprint", "severity", "location"],
  properties: {
    description: { type: "string", minLength: 1 },
    fingerprint: { type: "string", minLength: 1 },
    severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
    location: { type: "object", required: ["path", "lines"], properties: { path: { type: "string", not: { pattern: "^\\./" } }, lines } },
  },
}, JSON.parse(read("seeds.gitlab.json")));
const rules = JSON.parse(read("rules.schema.json"));
check("rules.json", rules, [{}, { $schema: "rules.schema.json", names: ["Ines Coll"], rules: { CL201: "off", speakers: "note" } }]);
process.exit(failed ? 1 : 0);
