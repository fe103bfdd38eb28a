namespace LdRoi.Bot.People.Import;

/// <summary>Rows that take an address which somebody else has in the database, and which of them may.</summary>
internal sealed class Contests
{
    private readonly Dictionary<int, (PersonId Taker, PersonId Owner, string Address, bool OwnerHasLeft)> _byLine = [];
    private readonly Dictionary<PersonId, int> _byOwner = [];

    public IEnumerable<PersonId> Owners => _byOwner.Keys;

    public void Add(int line, PersonId taker, Person owner)
    {
        _byLine.Add(line, (taker, owner.Id, owner.EmailKey, owner.LeftAt is not null));
        _byOwner.Add(owner.Id, line);
    }

    /// <summary>Refuses who may not, and then those who counted on the refused one's address.</summary>
    /// <param name="letsGo">Whether somebody gets another address in the same file, or leaves with it.</param>
    public void Settle(ImportPlan plan, Func<PersonId, bool> letsGo, Action<PersonId> unclaim)
    {
        var open = new Stack<int>(_byLine.Keys);
        while (open.TryPop(out var line))
        {
            if (!_byLine.TryGetValue(line, out var contest) || contest.OwnerHasLeft || letsGo(contest.Owner))
            {
                continue;
            }

            plan.Refuse(new BadRow(
                line, PeopleColumns.Email, $"The platforms' ids belong to somebody else here than {CleanText.Quoted(contest.Address)}, whose address this is."));
            plan.Mentioned.UnionWith([contest.Taker, contest.Owner]);
            plan.Matches.Remove(line);
            plan.Moving.Remove(contest.Taker);
            unclaim(contest.Taker);
            _byLine.Remove(line);
            _byOwner.Remove(contest.Owner);
            if (_byOwner.TryGetValue(contest.Taker, out var next))
            {
                open.Push(next);
            }
        }
    }
}
