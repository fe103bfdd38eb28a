using LdRoi.Channels.Cards;

namespace LdRoi.Channels.Slack;

/// <summary>Slack, as the product sends to it: by the person's id, which is their direct message with us.</summary>
internal sealed class SlackChannel(Workspaces workspaces, SlackMessages messages, DoNotDisturb quiet, TimeProvider time) : IChannel
{
    public ChannelKind Kind => ChannelKind.Slack;

    private DateTimeOffset Later => time.GetUtcNow() + SlackConstants.Rest;

    public DateTimeOffset? RestsUntil(string tenant) => workspaces.PausedUntil(tenant);

    /// <summary>Nobody's turn comes while they want to be left alone.</summary>
    public async Task<DateTimeOffset?> AwaitTurn(ChatAddress address, CancellationToken cancellation)
    {
        var serving = await workspaces.Find(WorkspaceKey.OfTenant(address.Tenant), cancellation);
        return serving.Workspace is { } workspace
            ? await quiet.Until(workspace, address.ExternalUser, cancellation) ?? await messages.AwaitTurn(workspace, cancellation)
            : serving.IsUncertain ? Later : null;
    }

    public Task<SendOutcome> Send(ChatAddress address, Card card, CancellationToken cancellation) =>
        In(address, workspace => messages.Post(workspace, address.Conversation, card, cancellation), cancellation);

    public async Task<SendOutcome> Update(ChatAddress address, string messageId, Card card, CancellationToken cancellation) =>
        PostName.Read(messageId) is { } message
            ? await In(address, workspace => messages.Update(workspace, message, card, cancellation), cancellation)
            : new SendOutcome.Refused(RefusalReason.NotFound);

    private async Task<SendOutcome> In(ChatAddress address, Func<Workspace, Task<SendOutcome>> act, CancellationToken cancellation)
    {
        var serving = await workspaces.Find(WorkspaceKey.OfTenant(address.Tenant), cancellation);
        return serving.Workspace is { } workspace ? await act(workspace)
            : serving.IsUncertain ? new SendOutcome.Throttled(Later)
            : new SendOutcome.Refused(RefusalReason.NotInstalled);
    }
}
