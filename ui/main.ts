/** The page starts here. */

import { mount } from "svelte";
import App from "./App.svelte";
import "./app.css";

const target = document.getElementById("app");
if (target === null) throw new Error("the page has no #app");
// Reading the script and drawing the page are a task each.
setTimeout(() => mount(App, { target }));
