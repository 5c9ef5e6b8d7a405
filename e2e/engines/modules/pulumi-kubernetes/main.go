// The provider of Kubernetes for Pulumi, from the newest sources that the module proxy has. Its own main embeds a schema
// that is made when it is released and that no program of these tests asks for.
package main

import "github.com/pulumi/pulumi-kubernetes/provider/v4/pkg/provider"

// The version of the SDK in our package.json: the engine takes no plugin of another one.
const version = "4.34.2"

func main() {
	provider.Serve("kubernetes", version, []byte(`{"name":"kubernetes","version":"`+version+`"}`), nil)
}
