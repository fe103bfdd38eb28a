namespace LdRoi.Bot.Reports.Pictures;

/// <summary>
/// Puts a numbered disc at each point, or as near to it as there is room: no disc hides another one, a point, or the words
/// in the corner. The same points always get the same places.
/// </summary>
internal sealed class PlacedDiscs
{
    private const int Directions = 16;
    private const int Rings = 40;

    public PlacedDiscs(
        IReadOnlyList<(double X, double Y)> points, double size, (double Left, double Top, double Right, double Bottom) room,
        (double Left, double Top, double Right, double Bottom) words)
    {
        var places = new List<(double X, double Y)>();
        foreach (var (point, at) in points.Select((point, at) => (point, at)))
        {
            var others = points.Where((_, other) => other != at).ToList();
            places.Add(Around(point, size / 4).Where(IsInside).FirstOrDefault(
                place => !IsNear(place, places, size) && !IsNear(place, others, (size / 2) + 3) && !IsOnWords(place), point));
        }

        Places = places;

        bool IsInside((double X, double Y) place) =>
            place.X >= room.Left + (size / 2) && place.X <= room.Right - (size / 2) && place.Y >= room.Top + (size / 2) && place.Y <= room.Bottom - (size / 2);

        bool IsOnWords((double X, double Y) place) =>
            place.X > words.Left - (size / 2) && place.X < words.Right + (size / 2) && place.Y > words.Top - (size / 2) && place.Y < words.Bottom + (size / 2);
    }

    public IReadOnlyList<(double X, double Y)> Places { get; }

    private static bool IsNear((double X, double Y) place, List<(double X, double Y)> others, double distance) =>
        others.Any(other => Math.Sqrt(Math.Pow(other.X - place.X, 2) + Math.Pow(other.Y - place.Y, 2)) < distance);

    /// <summary>The point itself, then rings around it.</summary>
    private static IEnumerable<(double X, double Y)> Around((double X, double Y) point, double step) =>
    [
        point,
        .. from ring in Enumerable.Range(2, Rings)
           from direction in Enumerable.Range(0, Directions)
           let angle = 2 * Math.PI * direction / Directions
           select (point.X + (ring * step * Math.Cos(angle)), point.Y - (ring * step * Math.Sin(angle))),
    ];
}
