using LdRoi.Bot.People;
using LdRoi.Bot.Scan;
using LdRoi.Measurement;
using LdRoi.Measurement.Scan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy;

/// <summary>
/// What readers may know about one scale in one team and wave: written once when the wave closes, never recomputed. A
/// withheld figure holds no number at all.
/// </summary>
public sealed class ReleasedFigure
{
    public required WaveId WaveId { get; init; }

    public required TeamId TeamId { get; init; }

    /// <summary>For example <c>SL</c>.</summary>
    public required string ScaleCode { get; init; }

    /// <summary>Null when the figure may be shown; otherwise why it is withheld. Readers see one text for all reasons.</summary>
    public Reason? Withheld { get; init; }

    /// <summary>People the figure rests on; 0 when withheld.</summary>
    public int Respondents { get; init; }

    public int Invited { get; init; }

    public double? Mean { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    /// <summary>Instead of a mean: the band it lies in, where the mean would say too much.</summary>
    public int? BandLow { get; init; }

    public int? BandHigh { get; init; }

    /// <summary>The earlier wave that the change is measured from.</summary>
    public WaveId? PreviousWaveId { get; init; }

    public double? Change { get; init; }

    public double? ChangeLow { get; init; }

    public double? ChangeHigh { get; init; }

    public Verdict? Verdict { get; init; }

    /// <summary>Why there is no change although there is an earlier wave.</summary>
    public Reason? ChangeReason { get; init; }

    /// <summary>The same figure as a band only: without mean, interval and change, each of which would tell more.</summary>
    internal ReleasedFigure AsBand(ScoreBand band) => new()
    {
        WaveId = WaveId, TeamId = TeamId, ScaleCode = ScaleCode, Respondents = Respondents, Invited = Invited,
        BandLow = band.Low, BandHigh = band.High, PreviousWaveId = PreviousWaveId,
        ChangeReason = PreviousWaveId is null ? null : ChangeReason == Reason.NotComparable ? Reason.NotComparable : Reason.Unanimous,
    };

    internal sealed class Configuration : IEntityTypeConfiguration<ReleasedFigure>
    {
        public void Configure(EntityTypeBuilder<ReleasedFigure> figure)
        {
            figure.ToTable("released_figures");
            figure.HasKey(f => new { f.WaveId, f.TeamId, f.ScaleCode });
            figure.Property(f => f.ScaleCode).HasMaxLength(16);
            figure.HasIndex(f => f.TeamId);
            figure.HasOne<Wave>().WithMany().HasForeignKey(f => f.WaveId);
        }
    }
}
