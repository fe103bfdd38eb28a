using LdRoi.Measurement.Agreement;

namespace LdRoi.Measurement.Tests.Agreement;

public sealed class AgreementGateTests
{
    private static readonly NotBelowZero _agreement = new(0.8, 0.8);

    [Fact]
    public void Ten_teams_are_enough_to_compare_and_nine_are_not()
    {
        var icc = Measured<NotBelowZero>.Of(_agreement, 80);

        AgreementGate.BetweenTeams(icc, teams: 10).ShouldBe(icc);
        AgreementGate.BetweenTeams(icc, teams: 9).ShouldBe(Measured<NotBelowZero>.Missing(Reason.NBelowMin, 80));
        AgreementGate.BetweenTeams(icc, teams: 5, smallestNumber: 5).ShouldBe(icc);
        AgreementGate.BetweenTeams(Measured<NotBelowZero>.Missing(Reason.OneGroup, 4), teams: 1).ShouldBe(Measured<NotBelowZero>.Missing(Reason.OneGroup, 4));
        Should.Throw<ArgumentOutOfRangeException>(() => AgreementGate.BetweenTeams(icc, teams: 10, smallestNumber: 4));
        Should.Throw<ArgumentOutOfRangeException>(() => AgreementGate.BetweenTeams(icc, teams: -1));
    }

    [Fact]
    public void Twenty_raters_are_enough_and_with_fewer_the_reason_is_confidentiality_whatever_else_is_the_matter()
    {
        AgreementGate.WithinTeam(Measured<NotBelowZero>.Of(_agreement, 20)).HasValue.ShouldBeTrue();
        AgreementGate.WithinTeam(Measured<NotBelowZero>.Of(_agreement, 19)).ShouldBe(Measured<NotBelowZero>.Missing(Reason.PrivacyMinN, 19));
        AgreementGate.WithinTeam(Measured<NotBelowZero>.Missing(Reason.NOne, 1)).Reason.ShouldBe(Reason.PrivacyMinN);
        AgreementGate.WithinTeam(Measured<NotBelowZero>.Of(new NotBelowZero(1, 1), 6)).Reason.ShouldBe(Reason.PrivacyMinN);
        AgreementGate.WithinTeam(Measured<NotBelowZero>.Missing(Reason.NotFinite, 30)).Reason.ShouldBe(Reason.NotFinite);
        AgreementGate.WithinTeam(Measured<NotBelowZero>.Of(_agreement, 20), smallestNumber: 21).HasValue.ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => AgreementGate.WithinTeam(Measured<NotBelowZero>.Of(_agreement, 20), smallestNumber: 19));
    }

    [Fact]
    public void Full_agreement_would_tell_what_everybody_answered()
    {
        AgreementGate.WithinTeam(Measured<NotBelowZero>.Of(new NotBelowZero(1, 1), 30)).ShouldBe(Measured<NotBelowZero>.Missing(Reason.Unanimous, 30));
        AgreementGate.WithinTeam(Measured<AverageDeviation>.Of(new AverageDeviation(0, 5 / 6.0), 30)).Reason.ShouldBe(Reason.Unanimous);
        AgreementGate.WithinTeam(Measured<AverageDeviation>.Of(new AverageDeviation(0.3, 5 / 6.0), 30)).HasValue.ShouldBeTrue();
        AgreementGate.WithinTeam(Measured<AverageDeviation>.Of(new AverageDeviation(0.3, 5 / 6.0), 19)).Reason.ShouldBe(Reason.PrivacyMinN);
    }
}
