export { fillDemo, type DemoFill, type DemoSettings } from "./fill";
export { fillDemoApart } from "./fill-apart";
export { holdsAnything } from "./fill";
