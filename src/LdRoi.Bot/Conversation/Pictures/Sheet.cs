using System.Runtime.InteropServices;
using ScottPlot;
using SkiaSharp;

namespace LdRoi.Bot.Conversation.Pictures;

/// <summary>
/// A sheet as wide as a phone, on which a chart is put together: places are in the phone's own points from the top left, and
/// the picture has twice as many, so that it is sharp.
/// </summary>
internal sealed class Sheet : IDisposable
{
    public const double Width = 360;
    public const double Margin = 12;

    private const int Sharpness = 2;

    private readonly Plot _plot = new();
    private readonly double _height;

    public Sheet(double height)
    {
        PictureFont.Use();
        _height = Math.Ceiling(height);
        _plot.ScaleFactor = Sharpness;
        _plot.FigureBackground.Color = Ink.Ground;
        _plot.DataBackground.Color = Ink.Ground;
        _plot.HideAxesAndGrid();
        _plot.Layout.Frameless();
        _plot.Axes.SetLimits(0, Width, _height, 0);
    }

    public static double Right => Width - Margin;

    /// <summary>How wide words become.</summary>
    public static double WidthOf(string words, double size, bool isBold = false)
    {
        PictureFont.Use();
        using var paint = Paint.NewDisposablePaint();
        return new LabelStyle { FontName = PictureFont.Name, FontSize = (float)size, Bold = isBold }.Measure(words, paint).Width;
    }

    /// <summary>The words, or as many letters of them as fit: also their last ones, by which names that begin alike differ.</summary>
    public static string Fitted(string words, double width, double size, bool isBold = false)
    {
        if (WidthOf(words, size, isBold) <= width)
        {
            return words;
        }

        var (fits, tooLong) = (0, words.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            (fits, tooLong) = WidthOf(Shortened(words, middle), size, isBold) <= width ? (middle, tooLong) : (fits, middle);
        }

        return Shortened(words, fits);
    }

    public void Text(
        string words, double x, double y, double size, Color color, Alignment alignment = Alignment.UpperLeft, bool isBold = false, double turned = 0)
    {
        var text = _plot.Add.Text(words, x, y);
        text.LabelFontName = PictureFont.Name;
        text.LabelFontSize = (float)size;
        text.LabelFontColor = color;
        text.LabelBold = isBold;
        text.LabelAlignment = alignment;
        text.LabelRotation = (float)turned;

        // Letters that begin at whole pixels look alike everywhere, so they pack better.
        text.LabelStyle.SubpixelText = false;
    }

    public void Box(double left, double top, double width, double height, Color fill, Color? edge = null, bool isHatched = false)
    {
        var box = _plot.Add.Rectangle(left, left + width, top + height, top);
        box.FillColor = fill;
        box.LineWidth = edge is null ? 0 : 1;
        box.LineColor = edge ?? Colors.Transparent;
        if (isHatched)
        {
            box.FillHatch = new ScottPlot.Hatches.Striped(ScottPlot.Hatches.StripeDirection.DiagonalUp);
            box.FillHatchColor = edge ?? Ink.Score;
        }
    }

    public void Line(double fromX, double fromY, double toX, double toY, Color color, double width = 1, bool isDashed = false)
    {
        var line = _plot.Add.Line(fromX, fromY, toX, toY);
        line.LineColor = color;
        line.LineWidth = (float)width;
        line.LinePattern = isDashed ? LinePattern.Dashed : LinePattern.Solid;
        line.MarkerSize = 0;
    }

    public void Dot(double x, double y, double size, Color color)
    {
        // With an edge of the ground, a dot stands out from the bar below it.
        _plot.Add.Marker(x, y, MarkerShape.FilledCircle, (float)size + 3, Ink.Ground);
        _plot.Add.Marker(x, y, MarkerShape.FilledCircle, (float)size, color);
    }

    public byte[] Png()
    {
        var (width, height) = ((int)Width * Sharpness, (int)_height * Sharpness);
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        _plot.Render(canvas, width, height);
        canvas.Flush();
        return IndexedPng.Of(MemoryMarshal.Cast<byte, uint>(bitmap.GetPixelSpan()), width, height);
    }

    public void Dispose() => _plot.Dispose();

    private static string Shortened(string words, int letters)
    {
        // Half a pair of surrogates is no letter.
        var (first, last) = (letters - (letters / 3), words.Length - (letters / 3));
        first -= first > 0 && char.IsHighSurrogate(words[first - 1]) ? 1 : 0;
        last += last < words.Length && char.IsLowSurrogate(words[last]) ? 1 : 0;
        return $"{words[..first].TrimEnd()}…{words[last..].TrimStart()}";
    }
}
