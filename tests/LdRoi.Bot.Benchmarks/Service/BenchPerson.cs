namespace LdRoi.Bot.Benchmarks;

/// <summary>Somebody in Teams whom the service knows.</summary>
internal sealed record BenchPerson(int Number)
{
    public const string Tenant = "00000000-0000-4000-8000-00000000000f";

    public string Name => $"Person {Number}";

    public string Email => $"person{Number}@bench.example";

    public string ObjectId => $"00000000-0000-4000-8000-{Number:d12}";

    public string ExternalUser => $"29:person-{Number:d8}";

    public string Conversation => $"conversation-{Number:d8}";
}
