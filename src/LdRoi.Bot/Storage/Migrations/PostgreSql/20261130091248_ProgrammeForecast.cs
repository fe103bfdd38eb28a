using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ProgrammeForecast : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "WorthEachCents",
                table: "programmes",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "WorthSure",
                table: "programmes",
                type: "integer",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "WorthEachCents",
                table: "programmes");

            migrationBuilder.DropColumn(
                name: "WorthSure",
                table: "programmes");
        }
    }
}
