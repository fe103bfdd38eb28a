using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HabitUsefulness : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "UsefulHigh",
                table: "released_habit_trials",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UsefulLow",
                table: "released_habit_trials",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "UsefulHigh",
                table: "released_habit_trials");

            migrationBuilder.DropColumn(
                name: "UsefulLow",
                table: "released_habit_trials");
        }
    }
}
