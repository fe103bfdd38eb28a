using System.Text.Encodings.Web;
using System.Text.Unicode;
using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Simulator;

/// <summary>HTML. Every hole of the template is encoded, unless it is markup already: nothing else can get in.</summary>
internal readonly record struct Markup(string Html)
{
    public static readonly Markup None = new("");

    public static Markup Of(FormattableString template) => new(template.ToString(Encoding.Instance));

    public static Markup All(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Html)));

    /// <summary>An attribute, absent when its value is.</summary>
    public static Markup Attribute(string name, string? value) => value is null ? None : Of($" {name}=\"{value}\"");

    /// <summary>An attribute without a value, present or not.</summary>
    public static Markup Present(string name, bool isPresent) => isPresent ? Of($" {name}") : None;

    /// <summary>Text with its line feeds as breaks.</summary>
    public static Markup Lines(string text) =>
        new(string.Join("<br>", VisibleText.Of(text).Split('\n').Select(line => Of($"{line}").Html)));

    private sealed class Encoding : IFormatProvider, ICustomFormatter
    {
        public static readonly Encoding Instance = new();

        // Letters of all scripts stay readable; everything that HTML gives a meaning is encoded.
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            null => "",
            Markup markup => markup.Html,
            string text => Encoder.Encode(VisibleText.Of(text)),
            _ => throw new NotSupportedException($"Say how {arg.GetType().Name} is written, as text."),
        };
    }
}
