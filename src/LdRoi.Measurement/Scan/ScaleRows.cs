namespace LdRoi.Measurement.Scan;

/// <summary>Answers to one scale as a table: what reliability, agreement and imputation are computed from.</summary>
public static class ScaleRows
{
    /// <summary>One row per person and one column per item, after reversal, in the unit of the answers.</summary>
    /// <param name="scale">Keying, range and membership come from here.</param>
    /// <param name="people">Answer per item id, one dictionary per person. A missing key is a missing answer; ids of other scales are ignored.</param>
    /// <returns>Rows in the order of the people; null for a missing answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer lies outside the range.</exception>
    public static IReadOnlyList<IReadOnlyList<double?>> Of(Scale scale, IEnumerable<IReadOnlyDictionary<string, int>> people) =>
        [.. people.Select(answers => (IReadOnlyList<double?>)[.. scale.Items.Select(item => answers.TryGetValue(item.Id, out var answer) ? (double)ScaleScoring.Keyed(scale, item, answer) : (double?)null)])];

    /// <summary>The same from columns.</summary>
    /// <param name="scale">Keying, range and membership come from here. An item without a column is an item that nobody answered.</param>
    /// <param name="answers">Raw answers.</param>
    /// <returns>Rows in the order of the people; null for a missing answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An answer lies outside the range.</exception>
    public static IReadOnlyList<IReadOnlyList<double?>> Of(Scale scale, AnswerColumns answers)
    {
        var rows = new double?[answers.People][];
        for (var person = 0; person < rows.Length; person++) rows[person] = new double?[scale.Items.Count];
        foreach (var (item, place) in scale.Items.Select((item, place) => (item, place)))
        {
            var column = answers.Of(item.Id);
            for (var person = 0; person < column.Length; person++)
            {
                if (column[person] != AnswerColumns.NoAnswer) rows[person][place] = ScaleScoring.Keyed(scale, item, column[person]);
            }
        }

        return rows;
    }
}
