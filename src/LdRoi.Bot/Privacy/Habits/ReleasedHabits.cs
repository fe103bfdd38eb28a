using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Measurement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy;

/// <summary>
/// What may be known of the habits of one team over two weeks: written once when those weeks have ended, in bands only. Each
/// rests on its own two weeks, so no answer is in two of them.
/// </summary>
public sealed class ReleasedHabits
{
    public required CampaignId CampaignId { get; init; }

    public required TeamId TeamId { get; init; }

    /// <summary>Which two weeks of the campaign, counted from 0.</summary>
    public required int Block { get; init; }

    /// <summary>Why nothing of the team's habits is shown; readers see one text for all reasons.</summary>
    public Reason? Withheld { get; init; }

    /// <summary>How many took part and said something, as far as it may be known.</summary>
    public int ParticipantsLow { get; init; }

    public int ParticipantsHigh { get; init; }

    public int Invited { get; init; }

    /// <summary>Done, of the times that were answered, percent.</summary>
    public int? DoneLow { get; init; }

    public int? DoneHigh { get; init; }

    /// <summary>The same where silence counts as not done.</summary>
    public int? CautiousLow { get; init; }

    public int? CautiousHigh { get; init; }

    /// <summary>Ids of the recipes that enough people chose, with commas; how many is not kept.</summary>
    public string Recipes { get; init; } = "";

    /// <summary>Whether people were asked about whoever leads them.</summary>
    public bool HasMirror { get; init; }

    /// <summary>People who talked with whoever leads them about what they learn, of those in contact, percent; null when it is withheld.</summary>
    public int? MirrorLow { get; init; }

    public int? MirrorHigh { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ReleasedHabits>
    {
        public void Configure(EntityTypeBuilder<ReleasedHabits> habits)
        {
            habits.ToTable("released_habits");
            habits.HasKey(h => new { h.CampaignId, h.TeamId, h.Block });
            habits.HasIndex(h => h.TeamId);
            habits.Property(h => h.Recipes).HasMaxLength(400);
            habits.HasOne<Campaign>().WithMany().HasForeignKey(h => h.CampaignId);
        }
    }
}
