using ScottPlot;
using SkiaSharp;

namespace LdRoi.Bot.Conversation.Pictures;

/// <summary>The one font of all pictures. It comes with the product: a server may have no fonts at all, and pictures are the same on every one.</summary>
internal sealed class PictureFont : IFontResolver
{
    public const string Name = "LdRoi";

    private static readonly Lazy<PictureFont> Registered = new(Register);

    private readonly SKTypeface _regular = Load("Roboto-Regular.ttf");
    private readonly SKTypeface _bold = Load("Roboto-Bold.ttf");

    public static void Use() => _ = Registered.Value;

    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName != Name ? null : weight >= FontWeight.SemiBold ? _bold : _regular;

    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        fontName != Name ? null : bold ? _bold : _regular;

    private static PictureFont Register()
    {
        var font = new PictureFont();
        Fonts.FontResolvers.Insert(0, font);
        Fonts.Default = Name;
        return font;
    }

    private static SKTypeface Load(string file)
    {
        using var stream = typeof(PictureFont).Assembly.GetManifestResourceStream($"fonts/{file}")!;
        return SKTypeface.FromStream(stream);
    }
}
