[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]

namespace RequestCases.Application.Tests;

/// <summary>Leaves a server as it was found.</summary>
[SetUpFixture]
public sealed class Databases
{
    [OneTimeTearDown]
    public Task Drop() => TestDatabase.DropAllAsync();
}
