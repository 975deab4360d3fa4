import {useState} from 'preact/hooks';
import type {CallView} from './view.ts';

const bytes = new Intl.NumberFormat('en', {style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1});
const ms = new Intl.NumberFormat('en', {style: 'unit', unit: 'millisecond', maximumFractionDigits: 1});

/** Which of Google's services the add-on has called: how long each took, and what went over the network. */
export function CallsPanel({calls}: {calls: CallView[]}) {
  const [open, setOpen] = useState(false);
  const total = calls[0]?.number ?? 0;
  return (
    <footer class="calls">
      <button aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="twisty" aria-hidden="true" /> {total === 1 ? '1 call' : `${total} calls`} of Google’s
        services
      </button>
      {open && (
        <div class="list" tabIndex={0} aria-label="Calls, the newest first" role="region">
          <table>
            <thead>
              <tr>
                <th>#</th>
                <th>Call</th>
                <th>Time</th>
                <th>Network</th>
                <th>Size</th>
              </tr>
            </thead>
            <tbody>
              {calls.map(call => (
                <tr key={call.number} class={call.failure ? 'failure' : ''}>
                  <td>{call.number}</td>
                  <td>
                    {call.name}
                    {call.failure && <div>{call.failure}</div>}
                  </td>
                  <td>{ms.format(call.ms)}</td>
                  <td>
                    {call.exchanges.map((each, index) => (
                      <div key={index}>
                        {each.method.toUpperCase()} {each.url.replace('https://', '')} →{' '}
                        {each.status || 'no answer'}
                      </div>
                    ))}
                  </td>
                  <td>
                    {call.exchanges.map((each, index) => (
                      <div key={index}>{bytes.format(each.bytes / 1000)}</div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </footer>
  );
}
