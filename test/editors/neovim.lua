-- What a person does in Neovim with Copydesk, with the settings of docs/editors.md. Every step waits for its effect;
-- what was seen is written to COPYDESK_SEEN as JSON.
local story = vim.env.COPYDESK_STORY
local seen = {}

local function write()
  local file = assert(io.open(vim.env.COPYDESK_SEEN, 'w'))
  file:write(vim.json.encode(seen))
  file:close()
end

-- Milliseconds that a step may take; a busy machine is slow.
local LIMIT = 20000
local function wait_for(what, check)
  if vim.wait(LIMIT, check, 50) then return end
  seen.fault = 'waited in vain for ' .. what
  write()
  vim.cmd('cquit')
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end
local function codes()
  return vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))
end
local function count(code)
  return #vim.tbl_filter(function(one) return one == code end, codes())
end

-- The cursor goes to words, and a fix is chosen from the menu by a part of its title.
local function go_to(words)
  vim.fn.cursor(1, 1)
  vim.fn.search('\\V' .. words, 'c')
end
local function choose(title, kind)
  local chosen
  vim.ui.select = function(items, _, choice)
    for i, item in ipairs(items) do
      local action = item.action or item[2]
      if action.title:find(title, 1, true) then
        chosen = action.title
        return choice(item, i)
      end
    end
    seen.fault = 'no fix ' .. title .. ' among ' .. vim.inspect(vim.tbl_map(function(item)
      return (item.action or item[2]).title
    end, items))
    choice(nil)
  end
  -- Until 0.7 the context came bare, from 0.8 on among options.
  local context = { only = kind and { kind } or nil, diagnostics = {} }
  vim.lsp.buf.code_action(kind and (vim.fn.has('nvim-0.8') == 1 and { context = context } or context) or nil)
  wait_for('the menu with ' .. title, function() return chosen ~= nil or seen.fault ~= nil end)
  if seen.fault then
    write()
    vim.cmd('cquit')
  end
  return chosen
end

vim.opt.hidden = true
vim.cmd('edit ' .. vim.fn.fnameescape(story))
local root = vim.fn.fnamemodify(story, ':h')

wait_for('findings', function() return #codes() > 0 end)
seen.opened = codes()
seen.first = vim.diagnostic.get(0)[1]

go_to('doomed')
vim.lsp.buf.hover()
local function float()
  for _, win in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(win).relative ~= '' then return win end
  end
end
wait_for('the hover', function() return float() ~= nil end)
seen.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float()), 0, -1, false)
vim.api.nvim_win_close(float(), true)

local before = lines()
seen.fix = choose('said')
wait_for('the fix', function() return not vim.deep_equal(lines(), before) end)
seen.fixed = lines()
wait_for('the finding gone', function() return count('quotes/unattributed') == 0 end)
vim.cmd('silent undo')
seen.undone = vim.deep_equal(lines(), before)
wait_for('the finding back', function() return count('quotes/unattributed') == 1 end)

go_to('Ruiz said')
vim.lsp.buf.rename('Ana Ruis')
wait_for('the new name', function() return vim.fn.search('\\VAna Ruis', 'nw') > 0 end)
seen.renamed = lines()
vim.cmd('silent undo')
wait_for('the old name', function() return vim.fn.search('\\VRuis', 'nw') == 0 end)

go_to('doomed')
wait_for('findings after the undo', function() return count('quotes/unattributed') == 1 end)
seen.stet = choose('Stet')
wait_for('the finding let stand', function() return count('quotes/unattributed') == 0 end)
vim.cmd('silent wall')

seen.all = choose('all safe', 'source.fixAll')
wait_for('all safe fixes', function() return count('style/repeated-words') == 0 end)
seen.safe = lines()
vim.cmd('silent undo')
wait_for('the doubled word back', function() return count('style/repeated-words') == 1 end)

local config = assert(io.open(root .. '/copydesk.yaml', 'w'))
config:write('rules:\n  style/repeated-words: off\n')
config:close()
vim.cmd('silent write!')
wait_for('the configuration', function() return count('style/repeated-words') == 0 end)
seen.configured = codes()
write()
vim.cmd('qall!')
