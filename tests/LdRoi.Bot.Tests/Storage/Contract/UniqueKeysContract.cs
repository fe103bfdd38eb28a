using System.Data.Common;
using LdRoi.Bot.Campaigns;
using LdRoi.Bot.Delivery;
using LdRoi.Bot.People;
using LdRoi.Bot.Privacy;
using LdRoi.Bot.Scan;
using LdRoi.Bot.Storage;
using LdRoi.Bot.Tests.Storage.Servers;
using Microsoft.EntityFrameworkCore;

namespace LdRoi.Bot.Tests.Storage.Contract;

/// <summary>What must not be there twice is refused by the database itself, whatever the code does.</summary>
public abstract class UniqueKeysContract(Store store) : StorageContract(store)
{
    private readonly Rows _rows = new(new IdSource(TimeProvider.System, seed: 3));

    [ContractFact]
    public Task An_answer_by_wave_respondent_and_item() => IsRefused(_rows.Answer());

    [ContractFact]
    public Task A_delivery_by_enrolment_kind_and_local_date() => IsRefused(_rows.Delivery());

    [ContractFact]
    public async Task A_delivery_on_another_day_is_another_delivery() => await Store.Add(_rows.Delivery(new DateOnly(2026, 9, 9)));

    [ContractFact]
    public Task An_enrolment_by_campaign_and_person() => IsRefused(_rows.Enrolment(EnrollmentId.New(_rows.Ids)));

    [ContractFact]
    public Task A_person_by_e_mail() => IsRefused(_rows.Person(PersonId.New(_rows.Ids)));

    [ContractFact]
    public Task A_team_by_name() => IsRefused(Rows.Team(TeamId.New(_rows.Ids)));

    [ContractFact]
    public Task A_wave_by_campaign() => IsRefused(_rows.Wave(WaveId.New(_rows.Ids)));

    [ContractFact]
    public Task The_tie_of_a_person() => IsRefused(new Respondent { Id = _rows.Free }, Rows.Link(_rows.PersonId, _rows.Free));

    [ContractFact]
    public Task The_tie_of_a_respondent() => IsRefused(_rows.Person(_rows.Other, "other@x.example"), Rows.Link(_rows.Other, _rows.RespondentId));

    [ContractFact]
    public Task An_invitation_by_wave_and_respondent() => IsRefused(_rows.Invitee());

    [ContractFact]
    public Task A_released_figure_by_wave_team_and_scale() => IsRefused(_rows.Figure());

    [ContractFact]
    public Task An_answer_of_nobody_invited() => IsRefused(_rows.Answer(RespondentId.New(_rows.Ids)));

    protected override Task Prepare() => Store.Add([.. _rows.All]);

    private async Task IsRefused(params object[] rows) =>
        Store.IsConstraint((await Should.ThrowAsync<DbUpdateException>(() => Store.Add(rows))).InnerException.ShouldBeAssignableTo<DbException>()!).ShouldBeTrue();
}

public sealed class UniqueKeysOnSqlite() : UniqueKeysContract(new SqliteStore());

[OnPostgreSql]
public sealed class UniqueKeysOnPostgreSql() : UniqueKeysContract(new PostgreSqlStore());

[OnSqlServer]
public sealed class UniqueKeysOnSqlServer() : UniqueKeysContract(new SqlServerStore());
