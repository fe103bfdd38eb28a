using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ScanPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Design",
                table: "waves",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Rotation",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "ContactAt",
                table: "people",
                type: "time",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsReminder",
                table: "deliveries",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Days",
                table: "campaigns",
                type: "int",
                nullable: false,
                defaultValue: 31);

            migrationBuilder.AddColumn<bool>(
                name: "IsOnce",
                table: "campaigns",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "OffersOwnTime",
                table: "campaigns",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Reminders",
                table: "campaigns",
                type: "nvarchar(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "RetractedAt",
                table: "campaigns",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsLeftOut",
                table: "campaign_teams",
                type: "bit",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Design",
                table: "waves");

            migrationBuilder.DropColumn(
                name: "ContactAt",
                table: "people");

            migrationBuilder.DropColumn(
                name: "IsReminder",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "Days",
                table: "campaigns");

            migrationBuilder.DropColumn(
                name: "IsOnce",
                table: "campaigns");

            migrationBuilder.DropColumn(
                name: "OffersOwnTime",
                table: "campaigns");

            migrationBuilder.DropColumn(
                name: "Reminders",
                table: "campaigns");

            migrationBuilder.DropColumn(
                name: "RetractedAt",
                table: "campaigns");

            migrationBuilder.DropColumn(
                name: "IsLeftOut",
                table: "campaign_teams");
        }
    }
}
