using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.SqlServer
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
                type: "time",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "habit_campaigns",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScaleCode = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Goal = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Audience = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Recipes = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OwnRecipes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Probability = table.Column<double>(type: "float", nullable: true),
                    Threshold = table.Column<int>(type: "int", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_campaigns", x => x.CampaignId)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_habit_campaigns_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "habit_places",
                columns: table => new
                {
                    EnrollmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsMirror = table.Column<bool>(type: "bit", nullable: false),
                    HasDeclined = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_places", x => x.EnrollmentId)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_habit_places_enrollments_EnrollmentId",
                        column: x => x.EnrollmentId,
                        principalTable: "enrollments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "habits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnrollmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecipeId = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Anchor = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Behaviour = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Celebration = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Rhythm = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RhythmSince = table.Column<DateOnly>(type: "date", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    PausedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBecause = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BuddyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BuddyAgreedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habits", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_habits_enrollments_EnrollmentId",
                        column: x => x.EnrollmentId,
                        principalTable: "enrollments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "mirror_answers",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Week = table.Column<int>(type: "int", nullable: false),
                    RespondentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Value = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mirror_answers", x => new { x.CampaignId, x.Week, x.RespondentId });
                    table.ForeignKey(
                        name: "FK_mirror_answers_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_mirror_answers_respondents_RespondentId",
                        column: x => x.RespondentId,
                        principalTable: "respondents",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "released_habit_effects",
                columns: table => new
                {
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WaveId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EarlierWaveId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ScaleCode = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Withheld = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Effect = table.Column<int>(type: "int", nullable: true),
                    EffectLow = table.Column<int>(type: "int", nullable: true),
                    EffectHigh = table.Column<int>(type: "int", nullable: true),
                    Teams = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_habit_effects", x => new { x.PlanId, x.WaveId });
                    table.ForeignKey(
                        name: "FK_released_habit_effects_waves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "waves",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "released_habit_trials",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Block = table.Column<int>(type: "int", nullable: false),
                    Withheld = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    People = table.Column<int>(type: "int", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    Effect = table.Column<int>(type: "int", nullable: true),
                    EffectLow = table.Column<int>(type: "int", nullable: true),
                    EffectHigh = table.Column<int>(type: "int", nullable: true),
                    AdvisesToStop = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_habit_trials", x => new { x.CampaignId, x.Block });
                    table.ForeignKey(
                        name: "FK_released_habit_trials_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "released_habits",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TeamId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Block = table.Column<int>(type: "int", nullable: false),
                    Withheld = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ParticipantsLow = table.Column<int>(type: "int", nullable: false),
                    ParticipantsHigh = table.Column<int>(type: "int", nullable: false),
                    Invited = table.Column<int>(type: "int", nullable: false),
                    DoneLow = table.Column<int>(type: "int", nullable: true),
                    DoneHigh = table.Column<int>(type: "int", nullable: true),
                    CautiousLow = table.Column<int>(type: "int", nullable: true),
                    CautiousHigh = table.Column<int>(type: "int", nullable: true),
                    Recipes = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    HasMirror = table.Column<bool>(type: "bit", nullable: false),
                    MirrorLow = table.Column<int>(type: "int", nullable: true),
                    MirrorHigh = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_habits", x => new { x.CampaignId, x.TeamId, x.Block });
                    table.ForeignKey(
                        name: "FK_released_habits_campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "campaigns",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "habit_measures",
                columns: table => new
                {
                    HabitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LocalDate = table.Column<DateOnly>(type: "date", nullable: false),
                    RunsByItself = table.Column<int>(type: "int", nullable: true),
                    NoReminder = table.Column<int>(type: "int", nullable: true),
                    RestFollows = table.Column<int>(type: "int", nullable: true),
                    NoEffort = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_measures", x => new { x.HabitId, x.LocalDate });
                    table.ForeignKey(
                        name: "FK_habit_measures_habits_HabitId",
                        column: x => x.HabitId,
                        principalTable: "habits",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "habit_moments",
                columns: table => new
                {
                    HabitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LocalDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Contact = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IsAvailable = table.Column<bool>(type: "bit", nullable: false),
                    WhyNot = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Probability = table.Column<double>(type: "float", nullable: true),
                    IsSent = table.Column<bool>(type: "bit", nullable: false),
                    Wording = table.Column<int>(type: "int", nullable: true),
                    HasReplied = table.Column<bool>(type: "bit", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Recalled = table.Column<bool>(type: "bit", nullable: true),
                    Ease = table.Column<int>(type: "int", nullable: true),
                    WasUseful = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_habit_moments", x => new { x.HabitId, x.LocalDate });
                    table.ForeignKey(
                        name: "FK_habit_moments_habits_HabitId",
                        column: x => x.HabitId,
                        principalTable: "habits",
                        principalColumn: "Id");
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
