using System.Text;
using CsCheck;
using LdRoi.Bot.People.Import;
using LdRoi.Bot.Storage;

namespace LdRoi.Bot.Tests.People;

public sealed class ImportPropertyTests
{
    private static readonly ImportOptions Whole = new(DeactivateMissing: true);

    // Small alphabets, so that files overlap in people, ids and teams.
    private static readonly Gen<string> AnyRow = Gen.Select(
        Gen.Int[1, 6], Gen.Int[0, 4], Gen.OneOf("North", "South", "East"), Gen.OneOf("", "Company"), Gen.Int[0, 3], Gen.Int[0, 4],
        (email, slack, team, parent, manager, teams) =>
            $"p{email}@example.com,Person {email},{team},{parent},{(manager == 0 || manager == email ? "" : $"p{manager}@example.com")},{(slack == 0 ? "" : $"U{slack}")},{(teams == 0 ? "" : $"6f9619ff-8b86-4011-b42d-00000000000{teams}")}");

    private static readonly Gen<string> AnyFile = AnyRow.Array[1, 5]
        .Select(rows => "email,name,team,parent_team,manager_email,slack_user_id,teams_aad_object_id\n" + string.Join('\n', rows));

    [Fact]
    public void Whatever_lies_between_the_same_file_brings_the_same_people() => Gen.Select(AnyFile, AnyFile).Sample(
        (a, b) =>
        {
            using var world = new ImportWorld();
            if (!Import(world, a))
            {
                return world.People().Count == 0;
            }

            var first = Present(world);
            Import(world, b);

            // After B a row of A may be about two people, for example when an id was given to somebody else; then it is refused.
            return !Import(world, a) || Present(world) == first;
        },
        iter: 60);

    [Fact]
    public void Whatever_moves_in_whatever_order_no_address_or_id_is_ever_with_two_people() =>
        Gen.Select(AnyFile.Array[2, 4], Gen.Bool, Gen.Bool).Sample(
            (files, deactivate, skip) =>
            {
                using var world = new ImportWorld();
                foreach (var file in files)
                {
                    // A violated index would end in an exception.
                    world.Import(file, new ImportOptions(deactivate, skip)).GetAwaiter().GetResult();
                }
            },
            iter: 100);

    [Fact]
    public void Whatever_the_bytes_are_there_is_a_result_or_a_sentence() => Check.Sample(
        Gen.OneOf(
            Gen.Byte.Array[0, 200],
            Gen.OneOf("email", "name", "team", ",", ";", "\"", "\r", "\n", "\n\n", "\0", "x@y.nl", "é", "\u202E", "=1", "team\n", "email,name,team\n")
                .Array[0, 40].Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts))),
            Gen.Byte.Array[0, 60].Select(bytes => Encoding.UTF8.GetBytes("email,name,team\na@b.nl,A,T\n").Concat(bytes).ToArray())),
        bytes =>
        {
            using var stream = new MemoryStream(bytes);
            try
            {
                var plan = CheckFile.Execute(stream, null, CancellationToken.None).GetAwaiter().GetResult();
                return plan.GoodLines + plan.BadLines > 0;
            }
            catch (OperatorException sentence)
            {
                return sentence.Message.EndsWith('.') && !sentence.Message.Any(char.IsControl);
            }
        },
        iter: 5_000);

    private static bool Import(ImportWorld world, string file) => world.Import(file, Whole).GetAwaiter().GetResult().Written;

    private static string Present(ImportWorld world)
    {
        var teams = world.Teams().ToDictionary(team => team.Id);
        return string.Join('\n', world.People().Where(person => person.LeftAt is null).Select(person =>
            $"{person.Email} {person.Name} {teams[person.TeamId].Name} {person.ManagerEmailKey} {person.SlackUserId} {person.TeamsAadObjectId}"));
    }
}
