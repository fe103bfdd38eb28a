using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;

namespace LdRoi.Bot.Operations.Demo;

/// <summary>Made-up answers that look like answers: teams differ, people differ, and something changes between waves.</summary>
internal sealed class DemoAnswers(int seed)
{
    private const double DoesNotApply = 0.02;

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, double> _people = [];

    /// <summary>The answers of one person to the whole instrument.</summary>
    /// <param name="wave">0 for the first wave, 1 for the second.</param>
    public IReadOnlyDictionary<string, AnswerValue> Of(DemoPerson person, Instrument instrument, int wave)
    {
        if (!_people.TryGetValue(person.Email, out var level))
        {
            _people[person.Email] = level = Normal() * 0.45;
        }

        var answers = new Dictionary<string, AnswerValue>();
        foreach (var scale in instrument.Scales)
        {
            foreach (var item in scale.Items)
            {
                var value = Level(person.Team, scale.Code, wave) + level + (Normal() * 0.55);
                var code = Math.Clamp((int)Math.Round(value), scale.Minimum, scale.Maximum);
                answers[item.Id] = _random.NextDouble() < DoesNotApply
                    ? AnswerValue.DoesNotApply
                    : AnswerValue.Given(item.ReverseKeyed ? scale.Minimum + scale.Maximum - code : code);
            }
        }

        return answers;
    }

    private static double Level(string team, string scale, int wave) => (team, scale) switch
    {
        (DemoOrganisation.Development, "SL") => 3.1 + (0.6 * wave),
        (DemoOrganisation.Development, "CV") => 3.9,
        (DemoOrganisation.Operations, "ID") => 3.7 - (0.7 * wave),
        (DemoOrganisation.Operations, _) => 3.3,
        (DemoOrganisation.Service, "CV") => 2.7 + (0.2 * wave),
        (DemoOrganisation.Service, _) => 3.6,
        _ => 3.5,
    };

    /// <summary>A standard normal number (Box and Muller, 1958, Annals of Mathematical Statistics 29).</summary>
    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
