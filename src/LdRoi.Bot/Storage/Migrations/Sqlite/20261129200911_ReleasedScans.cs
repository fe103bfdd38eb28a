using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReleasedScans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AsksComment",
                table: "waves",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    WaveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RespondentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comments", x => new { x.WaveId, x.RespondentId });
                    table.ForeignKey(
                        name: "FK_comments_invitees_WaveId_RespondentId",
                        columns: x => new { x.WaveId, x.RespondentId },
                        principalTable: "invitees",
                        principalColumns: new[] { "WaveId", "RespondentId" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "released_comments",
                columns: table => new
                {
                    WaveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_comments", x => new { x.WaveId, x.TeamId, x.Place });
                    table.ForeignKey(
                        name: "FK_released_comments_waves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "waves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "released_drivers",
                columns: table => new
                {
                    WaveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScaleCode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Correlation = table.Column<double>(type: "REAL", nullable: false),
                    CorrelationLow = table.Column<double>(type: "REAL", nullable: true),
                    CorrelationHigh = table.Column<double>(type: "REAL", nullable: true),
                    Share = table.Column<double>(type: "REAL", nullable: true),
                    ShareLow = table.Column<double>(type: "REAL", nullable: true),
                    ShareHigh = table.Column<double>(type: "REAL", nullable: true),
                    ProbabilityFirst = table.Column<double>(type: "REAL", nullable: true),
                    Rank = table.Column<int>(type: "INTEGER", nullable: true),
                    HasOppositeSign = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_drivers", x => new { x.WaveId, x.ScaleCode });
                    table.ForeignKey(
                        name: "FK_released_drivers_waves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "waves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "released_items",
                columns: table => new
                {
                    WaveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    NoAnswer = table.Column<double>(type: "REAL", nullable: true),
                    ItemRest = table.Column<double>(type: "REAL", nullable: true),
                    AlphaWithout = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_items", x => new { x.WaveId, x.ItemId });
                    table.ForeignKey(
                        name: "FK_released_items_waves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "waves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "released_scales",
                columns: table => new
                {
                    WaveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScaleCode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Withheld = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Alpha = table.Column<double>(type: "REAL", nullable: true),
                    AlphaLow = table.Column<double>(type: "REAL", nullable: true),
                    AlphaHigh = table.Column<double>(type: "REAL", nullable: true),
                    Omega = table.Column<double>(type: "REAL", nullable: true),
                    CarelessDifference = table.Column<double>(type: "REAL", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_scales", x => new { x.WaveId, x.ScaleCode });
                    table.ForeignKey(
                        name: "FK_released_scales_waves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "waves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "released_scans",
                columns: table => new
                {
                    WaveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Invited = table.Column<int>(type: "INTEGER", nullable: false),
                    Answered = table.Column<int>(type: "INTEGER", nullable: false),
                    Finished = table.Column<int>(type: "INTEGER", nullable: false),
                    DriverVerdict = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    DriverReason = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    DriverPeople = table.Column<int>(type: "INTEGER", nullable: false),
                    Explained = table.Column<double>(type: "REAL", nullable: true),
                    FirstDiffersByLevel = table.Column<bool>(type: "INTEGER", nullable: false),
                    AreEntangled = table.Column<bool>(type: "INTEGER", nullable: false),
                    MethodsDisagree = table.Column<bool>(type: "INTEGER", nullable: false),
                    Careless = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_scans", x => x.WaveId);
                    table.ForeignKey(
                        name: "FK_released_scans_waves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "waves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "team_steps",
                columns: table => new
                {
                    WaveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScaleCode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_team_steps", x => new { x.WaveId, x.TeamId });
                    table.ForeignKey(
                        name: "FK_team_steps_waves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "waves",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comments");

            migrationBuilder.DropTable(
                name: "released_comments");

            migrationBuilder.DropTable(
                name: "released_drivers");

            migrationBuilder.DropTable(
                name: "released_items");

            migrationBuilder.DropTable(
                name: "released_scales");

            migrationBuilder.DropTable(
                name: "released_scans");

            migrationBuilder.DropTable(
                name: "team_steps");

            migrationBuilder.DropColumn(
                name: "AsksComment",
                table: "waves");
        }
    }
}
