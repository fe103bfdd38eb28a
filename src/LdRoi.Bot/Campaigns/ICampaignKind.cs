namespace LdRoi.Bot.Campaigns;

/// <summary>What a feature adds to the campaigns of its kind.</summary>
public interface ICampaignKind
{
    /// <summary>As in <see cref="Campaign.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>The verb of a button, with the campaign as its subject, that opens its form again before it starts.</summary>
    string EditVerb { get; }

    /// <summary>Whether it stands in the list of campaigns; not when it belongs to something that has a list of its own.</summary>
    bool IsListed => true;

    /// <summary>Ends the feature's own part when a campaign is stopped; it runs in the same transaction.</summary>
    Task Stop(CampaignId campaign, CancellationToken cancellation);
}
