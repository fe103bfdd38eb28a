using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LdRoi.Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ForgottenAt",
                table: "programmes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ForgottenAt",
                table: "campaigns",
                type: "TEXT",
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
        }
    }
}
