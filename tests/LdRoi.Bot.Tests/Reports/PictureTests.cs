using LdRoi.Bot.Conversation.Pictures;
using LdRoi.Bot.Reports.Pictures;
using LdRoi.Channels.Cards;
using SkiaSharp;
using static LdRoi.Bot.Reports.Pictures.ChartFigure;

namespace LdRoi.Bot.Tests.Reports;

/// <summary>What holds for pictures on any machine: not their bytes.</summary>
public sealed class PictureTests
{
    private const int Most = 60_000;

    private static readonly string[] Scales =
    [
        "Samen leren", "Informatie vrijuit delen", "Creatieve vrijheid", "Groeimindset", "Zelfregie", "Openstaan voor feedback", "Coachend leiderschap",
        "Voorbeeldgedrag leidinggevende", "Ruimte en tijd", "Toepassingskansen",
    ];

    private static readonly ScaleChart Chart = new(
        "Coördinatie Noord: Najaar",
        [new("Samen leren", new Score(58, 49, 67)), new("Informatie vrijuit delen", new Band(60, 80)), new("Creatieve vrijheid", Nothing)],
        [new("Zelfregie", new Score(20)), new("Ruimte en tijd", new Score(81, 70, 92))], Language.Dutch);

    public static TheoryData<string> Names => ["scales", "heat map of most", "heat map of few", "priorities"];

    [Theory, MemberData(nameof(Names))]
    public void A_picture_is_as_wide_as_a_phone_twice_over_small_opaque_and_drawn_alike_each_time(string name)
    {
        var picture = Named(name);

        var png = picture.Png();

        picture.Png().ShouldBe(png);
        png.Length.ShouldBeInRange(5_000, Most);
        using var bitmap = SKBitmap.Decode(png);
        bitmap.Width.ShouldBe(720);
        bitmap.Height.ShouldBeInRange(300, 1_900);
        bitmap.Pixels.ShouldAllBe(pixel => pixel.Alpha == 255);
        picture.AlternativeText.Length.ShouldBeInRange(40, 500);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_picture_brings_its_own_ground_up_to_its_rim_so_that_a_dark_chat_does_not_shine_through(string name)
    {
        using var bitmap = SKBitmap.Decode(Named(name).Png());
        var rim = Enumerable.Range(0, bitmap.Width).SelectMany(x => new[] { (x, 0), (x, bitmap.Height - 1) })
            .Concat(Enumerable.Range(0, bitmap.Height).SelectMany(y => new[] { (0, y), (bitmap.Width - 1, y) }));

        rim.Select(at => bitmap.GetPixel(at.Item1, at.Item2)).ShouldAllBe(pixel => pixel == SKColors.White);
    }

    [Fact]
    public void Words_and_dots_stand_out_from_that_ground_as_readers_with_poor_sight_need_them_to()
    {
        new[] { Ink.Words, Ink.Quiet }.ShouldAllBe(ink => Contrast(ink, Ink.Ground) >= 4.5);
        Contrast(Ink.Score, Ink.Ground).ShouldBeGreaterThan(3);
        Contrast(Ink.Score, Ink.Interval).ShouldBeGreaterThan(3, "the dot on its interval");
        Enumerable.Range(0, 101).ShouldAllBe(score => Contrast(Ink.On(score), Ink.Shade(score)) >= 4.5);
    }

    /// <summary>As WCAG 2 counts it.</summary>
    private static double Contrast(ScottPlot.Color one, ScottPlot.Color other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);

        static double Luminance(ScottPlot.Color color) => (0.2126 * Part(color.R)) + (0.7152 * Part(color.G)) + (0.0722 * Part(color.B));
        static double Part(byte value) => value / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    [Fact]
    public void A_score_is_a_dot_on_its_interval_a_band_is_an_outline_and_what_is_withheld_is_neither()
    {
        using var bitmap = SKBitmap.Decode(Chart.Png());
        var score = Line(0, group: 1);
        At(bitmap, 58, score).ShouldBe(Ink.Score);
        At(bitmap, 51, score).ShouldBe(Ink.Interval);
        At(bitmap, 40, score).ShouldBe(Ink.Line);
        At(bitmap, 60, Line(1, group: 1)).ShouldBe(Ink.Score);
        At(bitmap, 80, Line(1, group: 1)).ShouldBe(Ink.Score);
        Enumerable.Range(2, 96).Select(at => At(bitmap, at, Line(2, group: 1))).ShouldAllBe(color => color != Ink.Score && color != Ink.Interval);
        At(bitmap, 20, Line(3, group: 2)).ShouldBe(Ink.Score);
    }

    [Fact]
    public void Letters_with_marks_are_drawn_on_a_machine_without_fonts()
    {
        Sheet.WidthOf("ë", 12).ShouldBe(Sheet.WidthOf("e", 12), tolerance: 0.01);
        Sheet.WidthOf("lll", 12).ShouldBeLessThan(Sheet.WidthOf("mmm", 12));
    }

    [Fact]
    public void A_name_that_does_not_fit_keeps_its_first_and_its_last_letters()
    {
        var fitted = Sheet.Fitted("Klantenservice Particulieren Noord", 100, 12);

        fitted.ShouldMatch("^Klanten.*….*ord$");
        Sheet.WidthOf(fitted, 12).ShouldBeLessThanOrEqualTo(100);
    }

    [Fact]
    public void What_a_picture_shows_is_said_with_the_numbers_that_matter()
    {
        Chart.AlternativeText.ShouldBe(
            "Scores van 0 tot 100 (Coördinatie Noord: Najaar). Samen leren 58 (49–67), Informatie vrijuit delen tussen 60 en 80, "
            + "Creatieve vrijheid te weinig antwoorden om te laten zien. De factoren lopen van Zelfregie 20 tot Ruimte en tijd 81 (70–92).");
        new HeatMap(
            "Company: Autumn", ["Learning together", "Creative freedom"],
            [new("North", [new Score(61), Nothing]), new("South", [new Score(48), new Band(60, 80)])], Language.English).AlternativeText
            .ShouldBe("Scores from 0 to 100 (Company: Autumn). Learning together from 48 to 61; Creative freedom from 60 to 80.");
        new PriorityMatrix("Company: Autumn", [new("Room and time", 41, 0.31, 1), new("Coaching", 70, 0.4, 2), new("Growth mindset", 60, 0.29, 3)], Language.English)
            .AlternativeText.ShouldBe("Importance against score (Company: Autumn). First by weight and room: Room and time (weighs 31%, score 41); Coaching (weighs 40%, score 70); Growth mindset (weighs 29%, score 60).");
    }

    [Fact]
    public void Numbers_of_factors_at_one_place_do_not_hide_each_other()
    {
        const double size = 17;
        var places = new PlacedDiscs([.. Enumerable.Range(0, PriorityMatrix.MostFactors).Select(at => (60.0 + (at % 3), 70.0))], size, (40, 50, 348, 300), (40, 50, 200, 66)).Places;

        places.Count.ShouldBe(PriorityMatrix.MostFactors);
        var pairs = from one in places from other in places where one != other select Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));
        pairs.ShouldAllBe(distance => distance >= size);
        places.Distinct().Count().ShouldBe(PriorityMatrix.MostFactors);
        places.ShouldAllBe(place => place.X >= 40 && place.Y >= 50 && !(place.X < 200 && place.Y < 66));
    }

    private static IPicture Named(string name) => name switch
    {
        "scales" => Chart,
        "heat map of most" => new HeatMap("Organisatie: Najaar", Scales, [.. Enumerable.Range(1, 30).Select(team => Row(team, Scales.Length))], Language.Dutch),
        "heat map of few" => new HeatMap("Organisation: Autumn", Scales[..3], [.. Enumerable.Range(1, 4).Select(team => Row(team, 3))], Language.English),
        _ => new PriorityMatrix(
            "Organisatie: Najaar", [.. Scales[3..].Select((scale, at) => new PriorityMatrix.Factor(scale, 45 + (at * 7 % 30), (10 - at) / 49.0, at + 1))], Language.Dutch),
    };

    private static HeatMap.Row Row(int team, int scales) => new(
        $"Klantenservice {team}",
        [.. Enumerable.Range(0, scales).Select(scale => (((team * 7) + scale) % 11) switch { 0 => Nothing, 1 => new Band(60, 80), var many => new Score(35 + (many * 5)) })]);

    /// <summary>The line of a row of <see cref="Chart"/>, in pixels from the top.</summary>
    private static int Line(int row, int group) => 2 * (34 + (group * 26) + (row * 38) + 26);

    private static ScottPlot.Color At(SKBitmap bitmap, double score, int y)
    {
        var pixel = bitmap.GetPixel((int)(2 * (12 + (score / 100 * 336))), y);
        return new ScottPlot.Color(pixel.Red, pixel.Green, pixel.Blue);
    }
}
