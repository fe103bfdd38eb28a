using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LdRoi.Channels.Tests.Teams;

/// <summary>Takes one request and answers with bytes, good HTTP or not, and then says no more or hangs up.</summary>
internal sealed class RawConnector : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _said = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TcpClient? _caller;

    public RawConnector(string answer, bool hangsUp)
    {
        _listener.Start();
        _ = Serve(answer, hangsUp);
    }

    public string ServiceUrl => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    /// <summary>Completes when the answer is out.</summary>
    public Task Said => _said.Task;

    public void Dispose()
    {
        _caller?.Dispose();
        _listener.Dispose();
    }

    private async Task Serve(string answer, bool hangsUp)
    {
        _caller = await _listener.AcceptTcpClientAsync();
        var stream = _caller.GetStream();
        _ = await stream.ReadAsync(new byte[64 * 1024]);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(answer));
        _said.SetResult();
        if (hangsUp)
        {
            _caller.Dispose();
        }
    }
}
