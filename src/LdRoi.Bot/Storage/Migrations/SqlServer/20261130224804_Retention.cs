using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Costs",
                table: "standing_statements",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(64)",
                oldMaxLength: 64,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateTime>(
                name: "ForgottenAt",
                table: "programmes",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                table: "people",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ForgottenAt",
                table: "campaigns",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_LeftAt",
                table: "people",
                column: "LeftAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_people_LeftAt",
                table: "people");

            migrationBuilder.DropColumn(
                name: "ForgottenAt",
                table: "programmes");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "people");

            migrationBuilder.DropColumn(
                name: "ForgottenAt",
                table: "campaigns");

            migrationBuilder.AlterColumn<string>(
                name: "Costs",
                table: "standing_statements",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(80)",
                oldMaxLength: 80,
                oldNullable: true,
                oldCollation: "Latin1_General_100_BIN2");
        }
    }
}
