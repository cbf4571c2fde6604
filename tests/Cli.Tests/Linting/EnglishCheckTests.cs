namespace ContentLint.Cli.Tests.Linting;

/// <summary>Articles in other languages are announced and skipped; English lists and tables are not.</summary>
public sealed class EnglishCheckTests : CommandTest
{
    [Theory]
    [InlineData("Der Stadtrat hat am Dienstagabend beschlossen, die alte Brücke über den Fluss noch in diesem Jahr zu sanieren. Die Kosten werden auf vier Millionen Euro geschätzt, sagte die Bürgermeisterin nach der Sitzung. Ein Teil des Geldes soll vom Land kommen, aber eine Zusage gibt es bisher nicht. Anwohner warnen vor langen Umleitungen.")]
    [InlineData("Le conseil municipal a voté mardi soir la rénovation du vieux pont qui traverse la rivière. Le coût des travaux est estimé à quatre millions d'euros, selon la maire, qui espère une aide de la région. Les riverains craignent de longues déviations et demandent que le chantier ne commence pas avant la fin de l'été.")]
    [InlineData("El ayuntamiento aprobó el martes por la noche la reforma del viejo puente que cruza el río. El coste de las obras se calcula en cuatro millones de euros, según la alcaldesa, que espera una ayuda de la región. Los vecinos temen largos desvíos y piden que las obras no empiecen antes de que termine el verano.")]
    [InlineData("De gemeenteraad heeft dinsdagavond besloten om de oude brug over de rivier nog dit jaar te herstellen. De kosten worden geschat op vier miljoen euro, zei de burgemeester na de vergadering. Een deel van het geld moet van de provincie komen, maar een toezegging is er nog niet. Bewoners vrezen lange omleidingen.")]
    [InlineData("Il consiglio comunale ha approvato martedì sera il restauro del vecchio ponte sul fiume. Il costo dei lavori è stimato in quattro milioni di euro, ha detto la sindaca dopo la seduta. Una parte del denaro dovrebbe arrivare dalla regione, ma non ci sono ancora conferme. I residenti temono lunghe deviazioni.")]
    [InlineData("Rada miasta zdecydowała we wtorek wieczorem, że stary most na rzece zostanie wyremontowany jeszcze w tym roku. Koszt prac szacuje się na cztery miliony euro, powiedziała burmistrz po posiedzeniu. Część pieniędzy ma pochodzić z województwa, ale nie ma jeszcze żadnej decyzji. Mieszkańcy obawiają się długich objazdów.")]
    [InlineData("Kaupunginvaltuusto päätti tiistai-iltana, että joen ylittävä vanha silta korjataan vielä tänä vuonna. Töiden hinnaksi arvioidaan neljä miljoonaa euroa, kertoi pormestari kokouksen jälkeen. Osan rahoista on määrä tulla valtiolta, mutta päätöstä ei ole vielä tehty. Asukkaat pelkäävät pitkiä kiertoteitä ja ruuhkia keskustassa.")]
    [InlineData("Dewan kota memutuskan pada hari Selasa malam untuk memperbaiki jembatan tua yang melintasi sungai tahun ini juga. Biaya pekerjaan itu diperkirakan empat juta euro, kata wali kota setelah rapat. Sebagian dana akan datang dari provinsi, tetapi belum ada keputusan. Warga khawatir dengan jalan memutar yang panjang dan lama.")]
    [InlineData("Городской совет решил во вторник вечером отремонтировать старый мост через реку ещё в этом году. Стоимость работ оценивается в четыре миллиона евро, сообщила мэр после заседания. Часть денег должна поступить из области, но решения пока нет. Жители опасаются долгих объездов и пробок в центре города этой осенью и зимой.")]
    [InlineData("市議会は火曜日の夜、川に架かる古い橋を年内に修復することを決めた。工事の費用は四百万ユーロと見積もられている、と市長は会議の後に述べた。費用の一部は県が負担する見込みだが、まだ決まっていない。住民は長い迂回路を心配している。市議会は火曜日の夜、川に架かる古い橋を年内に修復することを決めた。工事の費用は四百万ユーロと見積もられている、と市長は会議の後に述べた。費用の一部は県が負担する見込みだが、まだ決まっていない。")]
    public void Another_language_is_announced_and_skipped(string text)
    {
        Write("a.txt", text + "\n\nbad\n");
        CommandResult result = Run("a.txt");
        Assert.Equal("contentlint: a.txt: not in English; skipped\nNo findings in 0 articles, 1 not in English (12 ms)\n", result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData("The council voted on Tuesday night to repair the old bridge this year. The work will cost four million euros, the mayor said after the meeting, and part of the money should come from the region, although nobody has promised it yet. Residents fear long diversions.")]
    [InlineData("Results\n\nBayern München 2, Borussia Dortmund 1\nReal Madrid 3, Atlético Madrid 0\nParis Saint-Germain 4, Olympique de Marseille 2\nInter Milan 1, Juventus 1\nAjax Amsterdam 2, PSV Eindhoven 2\nSporting Lisbon 1, Porto 0\nGalatasaray 3, Fenerbahçe 3\nRapid Vienna 0, Sturm Graz 1\nAnderlecht 2, Club Brugge 1\nYoung Boys 2, Basel 0\n")]
    [InlineData("Ingredients\n\n- 2 large onions\n- 500g lean minced beef\n- 3 cloves garlic\n- 1 tin chopped tomatoes\n- 200ml red wine\n- fresh basil\n- olive oil\n- salt, pepper\n- 400g dried spaghetti\n- grated parmesan\n- 2 bay leaves\n- 1 teaspoon sugar\n- celery, carrot, thyme\n- beef stock cube\n- chilli flakes\n- lemon zest\n")]
    [InlineData("| Name | Age | Town |\n|---|---|---|\n| Zoë Müller | 34 | Zürich |\n| José García | 41 | Málaga |\n| François Lefèvre | 29 | Orléans |\n| Søren Østergaard | 52 | Ærøskøbing |\n| Łukasz Wójcik | 38 | Łódź |\n| Jürgen Großmann | 60 | Köln |\n| Anaïs Benoît | 27 | Béziers |\n| Ángel Núñez | 45 | León |\n| Åsa Öberg | 33 | Malmö |\n")]
    [InlineData("Kurz und gut.")]
    [InlineData("The chancellor said: “Die Brücke über den Fluss ist nicht zu retten, und das Geld ist nicht da.” It was not the first time that she had spoken of the bridge in this way, and those who heard her say it were not surprised at all, her staff said.")]
    public void English_is_linted_in_any_shape(string text)
    {
        // Twice, so that lists are long enough to be judged.
        Write("a.md", text + "\n" + text + "\n\nbad\n");
        Assert.Equal(1, Run("a.md").ExitCode);
    }

    [Theory]
    [InlineData("Le maire a dit que la ville ne voulait pas payer pour les écoles, et que le conseil voterait demain.")]
    [InlineData("Die Brücke ist zu alt, und die Stadt hat für den Bau kein Geld mehr.")]
    [InlineData("El puente es viejo y la ciudad no tiene el dinero para los trabajos.")]
    public void A_short_text_in_another_language_is_skipped(string text)
    {
        Write("a.txt", text);
        Assert.EndsWith("No findings in 0 articles, 1 not in English (12 ms)\n", Run("a.txt").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Review: La Vie en Rose et la Mer, at the Théâtre de la Ville. bad")]
    [InlineData("Los Angeles 2, El Paso 1\nLas Vegas 3, La Paz 0\nSan José 1, Santa Fe 1\nDe Kuip 2, Den Haag 0 bad")]
    [InlineData("“La ville ne veut pas,” she said. bad")]
    public void A_short_text_with_foreign_names_is_linted(string text)
    {
        Write("a.txt", text);
        Assert.Equal(1, Run("a.txt").ExitCode);
    }
}
