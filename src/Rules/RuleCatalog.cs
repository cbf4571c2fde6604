using ContentLint.Rules.Attribution;
using ContentLint.Rules.Corpus;
using ContentLint.Rules.Figures;
using ContentLint.Rules.Residue;
using ContentLint.Rules.Speakers;
using ContentLint.Rules.Structure;
using ContentLint.Rules.Style;

namespace ContentLint.Rules;

/// <summary>Every rule of the product, sorted by id.</summary>
public static class RuleCatalog
{
    /// <summary>The rules in the order of their ids.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new VagueSource(),
        new UnexplainedAnonymity(),
        new AgentlessAttribution(),
        new UnattributedAccusation(),
        new CertaintyFormula(),
        new UnattributedAssertion(),
        new StatusDrift(),
        new LoadedCueVerb(),
        new HeadlineBodyMismatch(),
        new LateSpeaker(),
        new NoSourcesInDocument(),
        new OrphanSurnameSpeaker(),
        new UsedBeforeIntroduced(),
        new SurnameNeverIntroduced(),
        new PronounNoAntecedent(),
        new RoleOnlySpeaker(),
        new OrphanQuote(),
        new NameSpellingDrift(),
        new ConflictingQuotation(),
        new SharedQuotation(),
        new PronounSwitch(),
        new PercentArithmetic(),
        new DirectionMismatch(),
        new PercentVsPoints(),
        new PartsTotalMismatch(),
        new QuantityConflict(),
        new HeadlineFigureConflict(),
        new FractionPercentMismatch(),
        new ImpossibleDate(),
        new DurationOrAgeMismatch(),
        new UnitConversion(),
        new RelativeDateUnanchored(),
        new CrossArticleConflict(),
        new RangeWithoutScale(),
        new FallBeyondWhole(),
        new TimesLess(),
        new ReversedUnderstatement(),
        new AverageAsMedian(),
        new YearOutOfRange(),
        new ImpossibleOrdinal(),
        new ComparisonOfEquals(),
        new WebPrompt(),
        new CreditBylineBio(),
        new StrayAltText(),
        new BareUrl(),
        new MarkupOrEncodingDebris(),
        new GeneratedTextResidue(),
        new Placeholder(),
        new SymbolDebris(),
        new TemplateLine(),
        new DeskRemark(),
        new RepeatedText(),
        new UnbalancedQuotation(),
        new UnbalancedBracket(),
        new TruncatedOrFragment(),
        new HeadingStructure(),
        new RepeatedBlock(),
        new Whitespace(),
        new DoubledWord(),
        new LoadedLanguage(),
        new InconsistentVariant(),
        new MechanicalGrammar(),
        new VariantAcrossArticles(),
    ];
}
