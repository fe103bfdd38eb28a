namespace LdRoi.Measurement.Confidentiality;

/// <summary>Decides what of one tree is shown; see <see cref="StrictRemainder.Release"/> for what it promises.</summary>
/// <remarks>
/// One pass from the leaves up. A node's remainder is only touched while that node is handled, because hiding a group moves people into the remainder of the nearest
/// shown group above it and nowhere else. So whatever is clean below stays clean.
/// </remarks>
internal sealed class RemainderSuppression
{
    private readonly TeamTree _tree;
    private readonly int _threshold;
    private readonly Headcount[] _everybody; // with everyone below, also those whose answers are left out
    private readonly Headcount[] _remainder; // of a shown node: counted people who are in no shown group below it
    private readonly Reason[] _reasons;
    private readonly bool[] _directCounted;

    private RemainderSuppression(TeamTree tree, int threshold)
    {
        _tree = tree;
        _threshold = threshold;
        _everybody = new Headcount[tree.Groups.Count];
        _remainder = new Headcount[tree.Groups.Count];
        _reasons = new Reason[tree.Groups.Count];
        _directCounted = new bool[tree.Groups.Count];
    }

    public static TreeRelease Release(TeamTree tree, int threshold)
    {
        var suppression = new RemainderSuppression(tree, threshold);
        foreach (var node in tree.BottomUp) suppression.Decide(node);
        return suppression.Outcome();
    }

    private void Decide(int node)
    {
        var direct = _tree.Direct(node);
        var inHidden = Headcount.Nobody;
        var everybody = direct;
        foreach (var child in _tree.Children[node])
        {
            everybody += _everybody[child];
            if (!IsShown(child)) inHidden += _everybody[child]; // too few people, so nothing below it is shown or left out either
        }

        _everybody[node] = everybody;
        _directCounted[node] = true;
        if (!everybody.MayBeShown(_threshold))
        {
            _reasons[node] = Reason.PrivacyMinN;
            return;
        }

        _remainder[node] = direct + inHidden;
        if (_remainder[node].IsSafe(_threshold)) return;

        if (inHidden.People == 0) LeaveOutDirect(node);
        else HideUntilSafe(node);
    }

    private void LeaveOutDirect(int node)
    {
        _directCounted[node] = false;
        _remainder[node] = Headcount.Nobody;
    }

    /// <summary>Hides the smallest shown child; when that consists of shown groups only, hiding it hid nobody, so its own smallest child as well, and so on down.</summary>
    private void HideUntilSafe(int node)
    {
        var above = node;
        while (!_remainder[node].IsSafe(_threshold))
        {
            above = SmallestShownChild(above);
            _reasons[above] = Reason.PrivacyRemainder;
            _remainder[node] += _remainder[above];
        }
    }

    // By size alone, departments included. Sparing departments at the expense of a larger team was considered and rejected: with it a higher threshold can show
    // a team that a lower one withholds. Sizes are those before anybody was left out, so that they are the same for every threshold.
    private int SmallestShownChild(int node) =>
        _tree.Children[node]
            .Where(IsShown)
            .OrderBy(child => _everybody[child].Others)
            .ThenBy(child => _everybody[child].People)
            .ThenBy(child => _tree.Groups[child].Id, StringComparer.Ordinal)
            .First();

    private bool IsShown(int node) => _reasons[node] == Reason.None;

    private TreeRelease Outcome()
    {
        var counted = new int[_tree.Groups.Count];
        var groups = new Dictionary<string, GroupRelease>(_tree.Groups.Count, StringComparer.Ordinal);
        foreach (var node in _tree.BottomUp)
        {
            counted[node] = (_directCounted[node] ? _tree.Groups[node].Direct : 0) + _tree.Children[node].Sum(child => counted[child]);
            groups.Add(_tree.Groups[node].Id, new GroupRelease(IsShown(node), IsShown(node) ? counted[node] : 0, _directCounted[node], _reasons[node]));
        }

        return new TreeRelease(groups);
    }
}
