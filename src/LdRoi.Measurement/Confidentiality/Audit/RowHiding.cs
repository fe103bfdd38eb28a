namespace LdRoi.Measurement.Confidentiality.Audit;

/// <summary>Hides rows of one system until it is clean; see <see cref="RowSuppression.Release"/> for the order.</summary>
internal sealed class RowHiding
{
    /// <summary>Of one independent part, this many unsafe sets are looked at before something is withheld; the rest turns up in the next round.</summary>
    private const int SetsAtATime = 200;

    private readonly RowSystem _system;
    private readonly Headcount[] _people; // per row
    private readonly bool[] _isShown;

    public RowHiding(RowSystem system)
    {
        _system = system;
        _people = [.. system.Entries.Select(entries => system.PeopleIn(entries.Select(entry => entry.Atom)))];
        _isShown = [.. system.Rows.Select(_ => true)];
    }

    public void HideUntilClean(int threshold)
    {
        for (var row = 0; row < _isShown.Length; row++) _isShown[row] &= _people[row].MayBeShown(threshold);
        while (true)
        {
            var reduced = ReducedRows.Of(_system, _isShown);
            var findings = BlockAudit.Run(_system, reduced, threshold, SetsAtATime);
            if (findings.Unsafe.Count == 0) return;
            Hide(new Tellers(_system, reduced, findings));
        }
    }

    /// <summary>Hides rows that end unsafe sets, smallest first, each only where a set is left that it ends; failing that, one row of each set.</summary>
    private void Hide(Tellers tellers)
    {
        var open = Enumerable.Range(0, tellers.Count).ToHashSet();
        foreach (var isProtected in new[] { false, true })
        {
            foreach (var telling in new[] { tellers.Ending, tellers.Any })
            {
                var setsOf = open.SelectMany(set => telling(set).Select(row => (Row: row, Set: set)))
                    .Where(one => _system.Rows[one.Row].IsProtected == isProtected).ToLookup(one => one.Row, one => one.Set);
                foreach (var row in setsOf.Select(one => one.Key).OrderBy(row => _people[row].Others).ThenBy(row => _people[row].People).ThenBy(row => row))
                {
                    if (!setsOf[row].Any(open.Contains)) continue;
                    _isShown[row] = false;
                    open.ExceptWith(setsOf[row]);
                }

                // What is left may have changed with what was hidden: it is looked at anew before anything worse is done about it.
                if (open.Count < tellers.Count) return;
            }
        }

        throw new InvalidOperationException("An unsafe set that no row tells.");
    }

    public RowRelease Outcome(int threshold) => new(_system.Rows.Index().ToDictionary(
        row => row.Item.Id,
        row => _isShown[row.Index] ? Reason.None : _people[row.Index].MayBeShown(threshold) ? Reason.PrivacyRemainder : Reason.PrivacyMinN,
        StringComparer.Ordinal));
}
