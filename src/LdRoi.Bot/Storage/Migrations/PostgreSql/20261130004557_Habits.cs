using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Habits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<TimeOnly>(
                name: "ContactAt",
                table: "enrollments",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "habit_campaigns",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    ScaleCode = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Goal = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    Audience = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Recipes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    OwnRecipes = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Probability = table.Column<double>(type: "double precision", nullable: true),
                    Threshold = table.Column<int>(type: "integer", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_campaigns", x => x.CampaignId);
                    table.ForeignKey(
                        name: "FK_habit_campaigns_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "habit_places",
                columns: table => new
                {
                    EnrollmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsMirror = table.Column<bool>(type: "boolean", nullable: false),
                    HasDeclined = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_places", x => x.EnrollmentId);
                    table.ForeignKey(
                        name: "FK_habit_places_enrollments_EnrollmentId",
                        column: x => x.EnrollmentId,
                        principalTable: "enrollments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "habits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnrollmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecipeId = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Anchor = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Behaviour = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Celebration = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    State = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Rhythm = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    RhythmSince = table.Column<DateOnly>(type: "date", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    PausedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBecause = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BuddyId = table.Column<Guid>(type: "uuid", nullable: true),
                    BuddyAgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_habits_enrollments_EnrollmentId",
                        column: x => x.EnrollmentId,
                        principalTable: "enrollments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mirror_answers",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Week = table.Column<int>(type: "integer", nullable: false),
                    RespondentId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Value = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mirror_answers", x => new { x.CampaignId, x.Week, x.RespondentId });
                    table.ForeignKey(
                        name: "FK_mirror_answers_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_mirror_answers_respondents_RespondentId",
                        column: x => x.RespondentId,
                        principalTable: "respondents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "released_habit_effects",
                columns: table => new
                {
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    WaveId = table.Column<Guid>(type: "uuid", nullable: false),
                    EarlierWaveId = table.Column<Guid>(type: "uuid", nullable: false),
                    ScaleCode = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Withheld = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Effect = table.Column<int>(type: "integer", nullable: true),
                    EffectLow = table.Column<int>(type: "integer", nullable: true),
                    EffectHigh = table.Column<int>(type: "integer", nullable: true),
                    Teams = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_habit_effects", x => new { x.PlanId, x.WaveId });
                    table.ForeignKey(
                        name: "FK_released_habit_effects_waves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "waves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "released_habit_trials",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    Block = table.Column<int>(type: "integer", nullable: false),
                    Withheld = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    People = table.Column<int>(type: "integer", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    Effect = table.Column<int>(type: "integer", nullable: true),
                    EffectLow = table.Column<int>(type: "integer", nullable: true),
                    EffectHigh = table.Column<int>(type: "integer", nullable: true),
                    AdvisesToStop = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_habit_trials", x => new { x.CampaignId, x.Block });
                    table.ForeignKey(
                        name: "FK_released_habit_trials_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "released_habits",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uuid", nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: false),
                    Block = table.Column<int>(type: "integer", nullable: false),
                    Withheld = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    ParticipantsLow = table.Column<int>(type: "integer", nullable: false),
                    ParticipantsHigh = table.Column<int>(type: "integer", nullable: false),
                    Invited = table.Column<int>(type: "integer", nullable: false),
                    DoneLow = table.Column<int>(type: "integer", nullable: true),
                    DoneHigh = table.Column<int>(type: "integer", nullable: true),
                    CautiousLow = table.Column<int>(type: "integer", nullable: true),
                    CautiousHigh = table.Column<int>(type: "integer", nullable: true),
                    Recipes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    HasMirror = table.Column<bool>(type: "boolean", nullable: false),
                    MirrorLow = table.Column<int>(type: "integer", nullable: true),
                    MirrorHigh = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_habits", x => new { x.CampaignId, x.TeamId, x.Block });
                    table.ForeignKey(
                        name: "FK_released_habits_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "habit_measures",
                columns: table => new
                {
                    HabitId = table.Column<Guid>(type: "uuid", nullable: false),
                    LocalDate = table.Column<DateOnly>(type: "date", nullable: false),
                    RunsByItself = table.Column<int>(type: "integer", nullable: true),
                    NoReminder = table.Column<int>(type: "integer", nullable: true),
                    RestFollows = table.Column<int>(type: "integer", nullable: true),
                    NoEffort = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_measures", x => new { x.HabitId, x.LocalDate });
                    table.ForeignKey(
                        name: "FK_habit_measures_habits_HabitId",
                        column: x => x.HabitId,
                        principalTable: "habits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "habit_moments",
                columns: table => new
                {
                    HabitId = table.Column<Guid>(type: "uuid", nullable: false),
                    LocalDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Contact = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    IsAvailable = table.Column<bool>(type: "boolean", nullable: false),
                    WhyNot = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Probability = table.Column<double>(type: "double precision", nullable: true),
                    IsSent = table.Column<bool>(type: "boolean", nullable: false),
                    Wording = table.Column<int>(type: "integer", nullable: true),
                    HasReplied = table.Column<bool>(type: "boolean", nullable: false),
                    Answer = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Recalled = table.Column<bool>(type: "boolean", nullable: true),
                    Ease = table.Column<int>(type: "integer", nullable: true),
                    WasUseful = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_moments", x => new { x.HabitId, x.LocalDate });
                    table.ForeignKey(
                        name: "FK_habit_moments_habits_HabitId",
                        column: x => x.HabitId,
                        principalTable: "habits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_habit_places_CampaignId",
                table: "habit_places",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_habits_BuddyId",
                table: "habits",
                column: "BuddyId");

            migrationBuilder.CreateIndex(
                name: "IX_habits_CampaignId",
                table: "habits",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_habits_EnrollmentId",
                table: "habits",
                column: "EnrollmentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_habits_PersonId",
                table: "habits",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_mirror_answers_RespondentId",
                table: "mirror_answers",
                column: "RespondentId");

            migrationBuilder.CreateIndex(
                name: "IX_released_habit_effects_WaveId",
                table: "released_habit_effects",
                column: "WaveId");

            migrationBuilder.CreateIndex(
                name: "IX_released_habits_TeamId",
                table: "released_habits",
                column: "TeamId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "habit_campaigns");

            migrationBuilder.DropTable(
                name: "habit_measures");

            migrationBuilder.DropTable(
                name: "habit_moments");

            migrationBuilder.DropTable(
                name: "habit_places");

            migrationBuilder.DropTable(
                name: "mirror_answers");

            migrationBuilder.DropTable(
                name: "released_habit_effects");

            migrationBuilder.DropTable(
                name: "released_habit_trials");

            migrationBuilder.DropTable(
                name: "released_habits");

            migrationBuilder.DropTable(
                name: "habits");

            migrationBuilder.DropColumn(
                name: "ContactAt",
                table: "enrollments");
        }
    }
}
