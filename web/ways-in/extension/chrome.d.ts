/** Of the browsers' interface for extensions what this one uses. */
declare namespace chrome {
  interface Event<Listener extends (...values: never[]) => unknown> {
    addListener(listener: Listener): void;
  }
  interface Tab {
    id?: number;
  }
  interface Port {
    readonly name: string;
    postMessage(message: unknown): void;
    disconnect(): void;
    /** The messages are our own: see protocol.d.ts. */
    readonly onMessage: Event<(message: any) => void>;
    readonly onDisconnect: Event<() => void>;
  }
  namespace runtime {
    const lastError: { message?: string } | undefined;
    const onConnect: Event<(port: Port) => void>;
    const onMessage: Event<(message: any, sender: { tab?: Tab }) => void>;
    function connect(options: { name: string }): Port;
    function sendMessage(message: unknown): Promise<unknown>;
  }
  namespace action {
    const onClicked: Event<(tab: Tab) => void>;
    function setBadgeText(details: { tabId: number; text: string }): Promise<void>;
    function setTitle(details: { tabId: number; title: string }): Promise<void>;
  }
  namespace scripting {
    function executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown>;
  }
  namespace i18n {
    function getMessage(name: string): string;
    function getUILanguage(): string;
  }
}
