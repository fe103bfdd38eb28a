using Xunit.Abstractions;
using Xunit.Sdk;

namespace LdRoi.Bot.Tests.Storage.Servers;

/// <summary>A fact of a contract: each class that takes the contract on says what it needs, and is skipped without it.</summary>
[XunitTestCaseDiscoverer("LdRoi.Bot.Tests.Storage.Servers.ContractFactDiscoverer", "LdRoi.Bot.Tests")]
public sealed class ContractFactAttribute : FactAttribute;

public sealed class ContractFactDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new ContractTestCase(
            DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}

public sealed class ContractTestCase : XunitTestCase
{
    [Obsolete("For xunit, which makes it anew in another process.")]
    public ContractTestCase()
    {
    }

    public ContractTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method)
    {
    }

    /// <summary>What the class of this test needs and does not find; null when everything is there.</summary>
    public static string? WhatIsMissing(ITestMethod method) =>
        method.TestClass.Class.ToRuntimeType().GetCustomAttributes(inherit: false).OfType<INeeds>().Select(needs => needs.Missing).FirstOrDefault();

    protected override string? GetSkipReason(IAttributeInfo factAttribute) => WhatIsMissing(TestMethod) ?? base.GetSkipReason(factAttribute);
}
