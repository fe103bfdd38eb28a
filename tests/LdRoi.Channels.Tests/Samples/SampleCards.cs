using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Tests.Samples;

/// <summary>The cards whose renderings are approved, each in every language.</summary>
internal static class SampleCards
{
    private static readonly Dictionary<string, Func<Language, Card>> Makers = new()
    {
        ["ScanCard"] = ScanCards.Open,
        ["SavedCard"] = ScanCards.Saved,
        ["FormCard"] = FormCards.Open,
        ["FormWithErrorsCard"] = FormCards.WithErrors,
        ["ReportCard"] = ReportCards.Team,
        ["HelpCard"] = HelpCards.Everyone,
    };

    public static TheoryData<string, Language> All
    {
        get
        {
            var all = new TheoryData<string, Language>();
            foreach (var name in Makers.Keys)
            {
                all.Add(name, Language.Dutch);
                all.Add(name, Language.English);
            }

            return all;
        }
    }

    public static Card Named(string name, Language language) => Makers[name](language);
}
