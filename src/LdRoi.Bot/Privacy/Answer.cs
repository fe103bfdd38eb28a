using LdRoi.Bot.Scan;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LdRoi.Bot.Privacy;

/// <summary>
/// What a respondent chose for an item in a wave. It carries neither a delivery nor a time: those would tie it to the
/// person after erasure.
/// </summary>
internal sealed class Answer
{
    public required WaveId WaveId { get; init; }

    public required RespondentId RespondentId { get; init; }

    public required string ItemId { get; init; }

    public required AnswerKind Kind { get; set; }

    /// <summary>The code on the item's response scale; null unless <see cref="AnswerKind.Given"/>.</summary>
    public int? Value { get; set; }

    /// <summary>1 for the first answer; a change is an explicit revision.</summary>
    public required int Revision { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Answer>
    {
        public void Configure(EntityTypeBuilder<Answer> answer)
        {
            answer.ToTable("answers");
            answer.HasKey(a => new { a.WaveId, a.RespondentId, a.ItemId });
            answer.Property(a => a.ItemId).HasMaxLength(16);
            answer.Property(a => a.Revision).IsConcurrencyToken();
            answer.HasOne<Invitee>().WithMany().HasForeignKey(a => new { a.WaveId, a.RespondentId });
        }
    }
}

/// <summary>A value, or one of two absences. Not having been asked is a third: no row.</summary>
public enum AnswerKind
{
    Given,
    DoesNotApply,
    Skipped,
}
