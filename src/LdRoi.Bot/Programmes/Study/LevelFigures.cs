using LdRoi.Bot.Conversation;
using LdRoi.Bot.Privacy.CheckIns;
using LdRoi.Bot.Programmes.CheckIns;
using LdRoi.Channels.Cards;
using LdRoi.Measurement.Confidentiality;

namespace LdRoi.Bot.Programmes.Study;

/// <summary>The released figures of a group, over the groups of teams that started at different times.</summary>
internal sealed class LevelFigures(IReadOnlyList<ReleasedAnswer> figures, IReadOnlyDictionary<RoundId, CheckInMoment> moments, int threshold)
{
    /// <summary>Of both groups together, by people; where one of them is a band, what lies between the least and the most that this allows. Null where nothing is shown.</summary>
    public LevelFigure? Of(CheckInMoment moment, string question)
    {
        var found = figures.Where(figure => figure.Question == question && moments.TryGetValue(figure.RoundId, out var at) && at == moment).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var people = found.Sum(figure => figure.Respondents);
        var response = ResponseBand.Of(people, found.Sum(figure => figure.Invited), threshold);
        return found.All(figure => figure.Mean is not null)
            ? new LevelFigure(response, found.Sum(figure => figure.Mean!.Value * figure.Respondents) / people, null, null)
            : new LevelFigure(
                response, null, (int)Math.Floor(found.Sum(figure => (figure.BandLow ?? figure.Mean!.Value) * figure.Respondents) / people),
                (int)Math.Ceiling(found.Sum(figure => (figure.BandHigh ?? figure.Mean!.Value) * figure.Respondents) / people));
    }

    public IEnumerable<Fact> Facts(Programme programme, Language language)
    {
        (TextKey Name, CheckInMoment Moment, string Question, int? Goal)[] lines =
        [
            (LevelTexts.LinePlan, CheckInMoment.Reaction, Questions.Plan, programme.ReactionTarget), (LevelTexts.LineRelevance, CheckInMoment.Reaction, Questions.Relevance, null),
            (LevelTexts.LineConfidence, CheckInMoment.Reaction, Questions.Confidence, null), (LevelTexts.LineRecommend, CheckInMoment.Reaction, Questions.Recommendation, null),
            (LevelTexts.LineThen, CheckInMoment.Reaction, Questions.LearnThen, null), (LevelTexts.LineNow, CheckInMoment.Reaction, Questions.LearnNow, programme.LearningTarget),
            (LevelTexts.LineUse30, CheckInMoment.Use30, Questions.Use, null), (LevelTexts.LineUse60, CheckInMoment.Use60, Questions.Use, null),
            (LevelTexts.LineUse90, CheckInMoment.Use90, Questions.Use, programme.UseTarget), (LevelTexts.LineOpportunity, CheckInMoment.Use60, Questions.Opportunity, null),
            (LevelTexts.LineWorks, CheckInMoment.Use90, Questions.Success, null), (LevelTexts.LineMirror, CheckInMoment.Mirror, Questions.Seen, null),
        ];
        foreach (var (name, moment, question, goal) in lines)
        {
            if (Of(moment, question) is { } figure)
            {
                var said = question == Questions.Recommendation ? figure.AsRecommendation(language) : figure.In(language);
                yield return new Fact(name.In(language), goal is { } aim && programme.RegisteredOn < programme.StartsOn ? LevelTexts.LineGoal.In(language, said, aim) : said);
            }
        }
    }
}

/// <summary>A mean 0–100, or the band it lies in.</summary>
/// <param name="Response">How many it rests on, as far as that may be known.</param>
internal sealed record LevelFigure(ResponseBand Response, double? Mean, int? Low, int? High)
{
    public string In(Language language) => Mean is { } mean
        ? LevelTexts.Score.In(language, Whole(mean, language), People(language)) : LevelTexts.ScoreBand.In(language, Low!, High!);

    /// <summary>Those who would less those who would not, −100 to 100: what is kept is the mean of all, none and half.</summary>
    public string AsRecommendation(Language language) => Mean is { } mean
        ? LevelTexts.RecommendScore.In(language, Whole(Net(mean), language), People(language))
        : LevelTexts.RecommendBand.In(language, Whole(Net(Low!.Value), language), Whole(Net(High!.Value), language));

    private static double Net(double score) => 2 * score - 100;

    private static string Whole(double score, Language language) => MoneyWords.Whole((decimal)score, language);

    private string People(Language language) => Response.ReachesEverybody
        ? LevelTexts.PeopleAtLeast.In(language, Response.Low, Response.Invited) : LevelTexts.People.In(language, Response, Response.Invited);
}
