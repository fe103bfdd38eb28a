using LdRoi.Bot.Campaigns;
using LdRoi.Bot.People;
using LdRoi.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy;

/// <summary>What somebody said about one week with whoever leads them. It hangs on the pseudonym, like every answer.</summary>
internal sealed class MirrorAnswer
{
    public required CampaignId CampaignId { get; init; }

    /// <summary>Of the campaign, counted from 0.</summary>
    public required int Week { get; init; }

    public required RespondentId RespondentId { get; init; }

    /// <summary>The team in whose figures it counts; null for in none.</summary>
    public TeamId? TeamId { get; init; }

    public MirrorValue Value { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<MirrorAnswer>
    {
        public void Configure(EntityTypeBuilder<MirrorAnswer> answer)
        {
            answer.ToTable("mirror_answers");
            answer.HasKey(a => new { a.CampaignId, a.Week, a.RespondentId });
            answer.Property(a => a.Value).HasConversion<string>().HasMaxLength(32);
            answer.HasOne<Campaign>().WithMany().HasForeignKey(a => a.CampaignId);
            answer.HasOne<Respondent>().WithMany().HasForeignKey(a => a.RespondentId);
        }
    }
}

public enum MirrorValue
{
    Yes,
    No,

    /// <summary>They were not in contact: left out of every share.</summary>
    NoContact,
}

/// <summary>Takes those answers. The last one of a week counts.</summary>
public sealed class MirrorIntake(BotDbContext db, Respondents respondents)
{
    /// <param name="week">Of the campaign, counted from 0.</param>
    /// <param name="team">Where the person counted when the campaign began.</param>
    public async Task Record(CampaignId campaign, int week, PersonId person, TeamId? team, MirrorValue value, CancellationToken cancellation)
    {
        var respondent = await respondents.Of(person, cancellation);
        var answer = await db.Set<MirrorAnswer>().FirstOrDefaultAsync(a => a.CampaignId == campaign && a.Week == week && a.RespondentId == respondent, cancellation)
            ?? db.Add(new MirrorAnswer { CampaignId = campaign, Week = week, RespondentId = respondent, TeamId = team }).Entity;
        answer.Value = value;
    }
}
