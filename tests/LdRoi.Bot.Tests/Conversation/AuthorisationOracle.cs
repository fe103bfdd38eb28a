namespace LdRoi.Bot.Tests.Conversation;

/// <summary>Who somebody is in the matrix.</summary>
public enum Actor
{
    Visitor,
    Employee,
    Manager,
    LearningProfessional,
    Administrator,
    Left,
}

/// <summary>
/// Who may do what, written down by hand from the rules of the house and not from the code. A new verb is a new row here,
/// and a row that changes is a decision that somebody reads.
/// </summary>
internal static class AuthorisationOracle
{
    private const string Table =
        """
        verb                    visitor  employee  manager  learning  administrator  left
        help                    -        yes       yes      yes       yes            -
        why                     -        yes       yes      yes       yes            -
        language                -        yes       yes      yes       yes            -
        language.set            -        yes       yes      yes       yes            -
        times                   -        yes       yes      yes       yes            -
        times.set               -        yes       yes      yes       yes            -
        stop                    -        yes       yes      yes       yes            -
        start                   -        yes       yes      yes       yes            -
        my.scan                 -        yes       yes      yes       yes            -
        scan.answer             -        yes       yes      yes       yes            -
        scan.skip               -        yes       yes      yes       yes            -
        scan.reopen             -        yes       yes      yes       yes            -
        scan.why                -        yes       yes      yes       yes            -
        scan.comment            -        yes       yes      yes       yes            -
        scan.comment.save       -        yes       yes      yes       yes            -
        report.team             -        no        yes      yes       no             -
        report.teams            -        no        yes      yes       no             -
        report.scan             -        no        no       yes       no             -
        report.scan.drivers     -        no        no       yes       no             -
        report.scan.priorities  -        no        no       yes       no             -
        report.scan.quality     -        no        no       yes       no             -
        report.scan.scans       -        no        no       yes       no             -
        report.comments         -        no        yes      yes       no             -
        team.step.choose        -        no        yes      no        no             -
        team.step.done          -        no        yes      no        no             -
        team.step.undo          -        no        yes      no        no             -
        scan.new                -        no        no       yes       no             -
        scan.preview            -        no        no       yes       no             -
        scan.preview.show       -        no        no       yes       no             -
        scan.preview.employee   -        no        no       yes       no             -
        scan.preview.manager    -        no        no       yes       no             -
        scan.options            -        no        no       yes       no             -
        scan.options.save       -        no        no       yes       no             -
        scan.change             -        no        no       yes       no             -
        scan.edit               -        no        no       yes       no             -
        scan.start              -        no        no       yes       no             -
        scan.cancel             -        no        no       yes       no             -
        my.habits               -        yes       yes      yes       yes            -
        snooze                  -        yes       yes      yes       yes            -
        pause                   -        yes       yes      yes       yes            -
        pause.for               -        yes       yes      yes       yes            -
        habit.make              -        yes       yes      yes       yes            -
        habit.choose            -        yes       yes      yes       yes            -
        habit.decline           -        yes       yes      yes       yes            -
        habit.save              -        yes       yes      yes       yes            -
        habit.save.anyway       -        yes       yes      yes       yes            -
        habit.picture           -        yes       yes      yes       yes            -
        habit.did               -        yes       yes      yes       yes            -
        habit.not               -        yes       yes      yes       yes            -
        habit.nochance          -        yes       yes      yes       yes            -
        habit.help              -        yes       yes      yes       yes            -
        habit.rate              -        yes       yes      yes       yes            -
        habit.check             -        yes       yes      yes       yes            -
        habit.open              -        yes       yes      yes       yes            -
        habit.today             -        yes       yes      yes       yes            -
        habit.change            -        yes       yes      yes       yes            -
        habit.resume            -        yes       yes      yes       yes            -
        habit.end               -        yes       yes      yes       yes            -
        habit.buddy.agree       -        yes       yes      yes       yes            -
        habit.buddy.refuse      -        yes       yes      yes       yes            -
        habit.mirror            -        yes       yes      yes       yes            -
        report.habits           -        no        yes      yes       no             -
        habits.new              -        no        no       yes       no             -
        habits.preview          -        no        no       yes       no             -
        habits.preview.employee -        no        no       yes       no             -
        habits.edit             -        no        no       yes       no             -
        habits.options          -        no        no       yes       no             -
        habits.options.save     -        no        no       yes       no             -
        habits.change           -        no        no       yes       no             -
        habits.start            -        no        no       yes       no             -
        habits.cancel           -        no        no       yes       no             -
        campaigns               -        no        no       yes       no             -
        reach                   -        no        no       yes       no             -
        campaign.open           -        no        no       yes       no             -
        campaign.pause          -        no        no       yes       no             -
        campaign.resume         -        no        no       yes       no             -
        campaign.stop           -        no        no       yes       no             -
        campaign.retract        -        no        no       yes       no             -
        programme.new           -        no        no       yes       no             -
        programme.goals         -        no        no       yes       no             -
        programme.preview       -        no        no       yes       no             -
        programme.edit          -        no        no       yes       no             -
        programme.start         -        no        no       yes       no             -
        programme.cancel        -        no        no       yes       no             -
        programme.open          -        no        no       yes       no             -
        programme.plans         -        no        no       yes       no             -
        programme.stop          -        no        no       yes       no             -
        programme.costs         -        no        no       yes       no             -
        programme.cost.add      -        no        no       yes       no             -
        programme.change        -        no        no       yes       no             -
        programme.cost.save     -        no        no       yes       no             -
        programme.cost.take-out -        no        no       yes       no             -
        programme.habits        -        no        no       yes       no             -
        programme.value         -        no        no       yes       no             -
        programme.value.save    -        no        no       yes       no             -
        programme.note          -        no        no       yes       no             -
        programme.note.save     -        no        no       yes       no             -
        report.roi.approve      -        no        no       yes       no             -
        programmes              -        no        yes      yes       no             -
        report.programme        -        no        yes      yes       no             -
        report.roi              -        no        yes      yes       no             -
        report.roi.benefits     -        no        yes      yes       no             -
        report.roi.costs        -        no        yes      yes       no             -
        report.programme.examples -      no        no       yes       no             -
        report.roi.rules        -        no        yes      yes       no             -
        report.roi.culture      -        no        yes      yes       no             -
        checkin.answer          -        yes       yes      yes       yes            -
        checkin.skip            -        yes       yes      yes       yes            -
        checkin.reopen          -        yes       yes      yes       yes            -
        checkin.why             -        yes       yes      yes       yes            -
        checkin.words           -        yes       yes      yes       yes            -
        checkin.words.save      -        yes       yes      yes       yes            -
        checkin.habit           -        yes       yes      yes       yes            -
        """;

    private static readonly Dictionary<string, string[]> Rows = Table.ReplaceLineEndings("\n").Split('\n')[1..]
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(cells => cells[0], cells => cells[1..]);

    public static IReadOnlyCollection<string> Verbs => Rows.Keys;

    public static Expected Of(string verb, Actor actor) => Rows[verb][(int)actor] switch
    {
        "yes" => Expected.Answered,
        "no" => Expected.Refused,
        _ => Expected.NotKnown,
    };
}

/// <summary>What the reply must be.</summary>
public enum Expected
{
    Answered,

    /// <summary>Known, but not for them: the words do not say whether the thing exists.</summary>
    Refused,

    /// <summary>Nobody the organisation knows, or knows any more.</summary>
    NotKnown,
}
