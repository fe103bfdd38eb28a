namespace LdRoi.Bot.Tests.Storage.Servers;

/// <summary>A test that is skipped, visibly, where what it needs is not there.</summary>
public interface INeeds
{
    /// <summary>What is missing; null when it is there.</summary>
    string? Missing { get; }
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class OnPostgreSqlAttribute : Attribute, INeeds
{
    public string? Missing => PostgreSqlCluster.IsHere ? null : PostgreSqlCluster.WhyNot;
}

[AttributeUsage(AttributeTargets.Class)]
public sealed class OnSqlServerAttribute : Attribute, INeeds
{
    public const string Variable = "LDROI_TEST_SQLSERVER";

    public string? Missing => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable))
        ? $"No SQL Server: set {Variable} to a connection string of a login that may create databases."
        : null;
}

/// <summary>A fact outside the contract that needs PostgreSQL.</summary>
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = PostgreSqlCluster.IsHere ? null : PostgreSqlCluster.WhyNot;
}

public sealed class PostgreSqlTheoryAttribute : TheoryAttribute
{
    public PostgreSqlTheoryAttribute() => Skip = PostgreSqlCluster.IsHere ? null : PostgreSqlCluster.WhyNot;
}
