using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StandingStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Sessions",
                table: "programmes",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "TakenOutAt",
                table: "programme_costs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenOutBy",
                table: "programme_costs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "released_examples",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_released_examples", x => new { x.RoundId, x.Place });
                    table.ForeignKey(
                        name: "FK_released_examples_checkin_rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "checkin_rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "standing_statements",
                columns: table => new
                {
                    ProgrammeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", nullable: true),
                    Costs = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_standing_statements", x => x.ProgrammeId);
                    table.ForeignKey(
                        name: "FK_standing_statements_programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_programme_costs_TakenOutBy",
                table: "programme_costs",
                column: "TakenOutBy");

            migrationBuilder.AddForeignKey(
                name: "FK_programme_costs_people_TakenOutBy",
                table: "programme_costs",
                column: "TakenOutBy",
                principalTable: "people",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_programme_costs_people_TakenOutBy",
                table: "programme_costs");

            migrationBuilder.DropTable(
                name: "released_examples");

            migrationBuilder.DropTable(
                name: "standing_statements");

            migrationBuilder.DropIndex(
                name: "IX_programme_costs_TakenOutBy",
                table: "programme_costs");

            migrationBuilder.DropColumn(
                name: "Sessions",
                table: "programmes");

            migrationBuilder.DropColumn(
                name: "TakenOutAt",
                table: "programme_costs");

            migrationBuilder.DropColumn(
                name: "TakenOutBy",
                table: "programme_costs");
        }
    }
}
