using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LdRoi.FakePlatforms.Teams;

internal static class ConnectorRoutes
{
    public static void Map(IEndpointRouteBuilder app, ConnectorPipeline pipeline, Connector connector)
    {
        var region = app.MapGroup("/{prefix}/v3/conversations");
        region.MapPost("", Run(ConnectorOperation.CreateConversation, connector.Create));
        region.MapPost("/{conversation}/activities", Run(ConnectorOperation.Send, connector.Send));
        region.MapPost("/{conversation}/activities/{target}", Run(ConnectorOperation.Send, connector.Send));
        region.MapPut("/{conversation}/activities/{target}", Run(ConnectorOperation.Update, connector.Update));
        region.MapDelete("/{conversation}/activities/{target}", Run(ConnectorOperation.Delete, connector.Delete));
        region.MapGet("/{conversation}/members/{target}", Run(ConnectorOperation.GetMember, connector.Member));
        region.MapGet("/{conversation}/pagedmembers", Run(ConnectorOperation.ListMembers, connector.PagedMembers));

        RequestDelegate Run(ConnectorOperation operation, Func<ConnectorCall, Answer.Reply> perform) =>
            http => pipeline.Run(http, operation, perform);
    }
}
