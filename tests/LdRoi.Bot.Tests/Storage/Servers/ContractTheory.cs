using Xunit.Abstractions;
using Xunit.Sdk;

namespace LdRoi.Bot.Tests.Storage.Servers;

/// <summary>A theory of a contract: as <see cref="ContractFactAttribute"/>, with data.</summary>
[XunitTestCaseDiscoverer("LdRoi.Bot.Tests.Storage.Servers.ContractTheoryDiscoverer", "LdRoi.Bot.Tests")]
public sealed class ContractTheoryAttribute : TheoryAttribute;

public sealed class ContractTheoryDiscoverer(IMessageSink diagnostics) : TheoryDiscoverer(diagnostics)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute, object[] dataRow) =>
        ContractTestCase.WhatIsMissing(testMethod) is { } missing
            ? CreateTestCasesForSkippedDataRow(discoveryOptions, testMethod, theoryAttribute, dataRow, missing)
            : base.CreateTestCasesForDataRow(discoveryOptions, testMethod, theoryAttribute, dataRow);

    protected override IEnumerable<IXunitTestCase> CreateTestCasesForTheory(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        ContractTestCase.WhatIsMissing(testMethod) is { } missing
            ? CreateTestCasesForSkip(discoveryOptions, testMethod, theoryAttribute, missing)
            : base.CreateTestCasesForTheory(discoveryOptions, testMethod, theoryAttribute);
}
