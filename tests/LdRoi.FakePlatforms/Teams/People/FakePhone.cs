namespace LdRoi.FakePlatforms.Teams;

/// <summary>The second device, which sees its own replaced cards only.</summary>
internal sealed class FakePhone(FakeMember member) : FakeClient
{
    public override FakeMember Member => member;

    public override string Platform => "iOS";
}
