using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RequestCases.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Procedures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "Procedures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "Procedures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Origin",
                table: "Procedures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "PublishedById",
                table: "Procedures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PublishedByName",
                table: "Procedures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Procedures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ProcedureId",
                table: "Agency",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "disclosure-request");

            // Until now only the standard procedure as it came with the product could be published.
            migrationBuilder.Sql("""
                UPDATE "Procedures" SET "Name" = '政府信息公开申请办理', "PublishedById" = 'system', "PublishedByName" = '系统', "Reason" = '随系统提供',
                "Number" = (SELECT COUNT(*) FROM "Procedures" AS q WHERE q."ProcessId" = "Procedures"."ProcessId"
                    AND (q."PublishedAt" < "Procedures"."PublishedAt" OR (q."PublishedAt" = "Procedures"."PublishedAt" AND q."Id" <= "Procedures"."Id")))
                """);

            migrationBuilder.CreateTable(
                name: "ProcedureDrafts",
                columns: table => new
                {
                    ProcessId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    BasedOnId = table.Column<string>(type: "TEXT", nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false),
                    EditedById = table.Column<string>(type: "TEXT", nullable: false),
                    EditedByName = table.Column<string>(type: "TEXT", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProcedureDrafts", x => x.ProcessId);
                    table.ForeignKey(
                        name: "FK_ProcedureDrafts_Procedures_BasedOnId",
                        column: x => x.BasedOnId,
                        principalTable: "Procedures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProcedureRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ToId = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OrderedById = table.Column<string>(type: "TEXT", nullable: false),
                    OrderedByName = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    OperationKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Looked = table.Column<int>(type: "INTEGER", nullable: false),
                    Moved = table.Column<int>(type: "INTEGER", nullable: false),
                    LastCaseId = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProcedureRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProcedureRuns_Procedures_ToId",
                        column: x => x.ToId,
                        principalTable: "Procedures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CasesLeftByRuns",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    VersionId = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasesLeftByRuns", x => new { x.RunId, x.CaseId });
                    table.ForeignKey(
                        name: "FK_CasesLeftByRuns_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CasesLeftByRuns_ProcedureRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ProcedureRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Procedures_ProcessId_Number",
                table: "Procedures",
                columns: new[] { "ProcessId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_DefinitionId_Status_Id",
                table: "Cases",
                columns: new[] { "DefinitionId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CasesLeftByRuns_CaseId",
                table: "CasesLeftByRuns",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ProcedureDrafts_BasedOnId",
                table: "ProcedureDrafts",
                column: "BasedOnId");

            migrationBuilder.CreateIndex(
                name: "IX_ProcedureRuns_FinishedAt",
                table: "ProcedureRuns",
                column: "FinishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ProcedureRuns_OperationKey",
                table: "ProcedureRuns",
                column: "OperationKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProcedureRuns_ToId",
                table: "ProcedureRuns",
                column: "ToId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CasesLeftByRuns");

            migrationBuilder.DropTable(
                name: "ProcedureDrafts");

            migrationBuilder.DropTable(
                name: "ProcedureRuns");

            migrationBuilder.DropIndex(
                name: "IX_Procedures_ProcessId_Number",
                table: "Procedures");

            migrationBuilder.DropIndex(
                name: "IX_Cases_DefinitionId_Status_Id",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "PublishedById",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "PublishedByName",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "ProcedureId",
                table: "Agency");
        }
    }
}
