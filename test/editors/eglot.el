;;; What a person does in Emacs with Copydesk, with the settings of docs/editors.md.  -*- lexical-binding: t -*-
;; Every step waits for its effect; what was seen is written to COPYDESK_SEEN as JSON.
(require 'cl-lib)
(require 'json)
(when (require 'package nil t) (package-initialize))
(require 'eglot)

(defvar seen nil)
(defun note (key value) (push (cons key value) seen))
(defun finish (status)
  (let ((coding-system-for-write 'utf-8))
    (write-region (json-encode seen) nil (getenv "COPYDESK_SEEN") nil 'quiet))
  (kill-emacs status))

;; Seconds that a step may take; a busy machine is slow.
(defconst limit 20)
(defun wait-for (what check)
  (let ((end (+ (float-time) limit)))
    (while (and (not (funcall check)) (< (float-time) end))
      (when (eglot-current-server) (eglot--signal-textDocument/didChange)) ; no idle timer runs in a batch
      (read-event nil nil 0.05)) ; not accept-process-output, which hears no watched file
    (unless (funcall check)
      (note 'fault (concat "waited in vain for " what))
      (finish 1))))

(defun codes ()
  (mapcar (lambda (one) (substring-no-properties (flymake-diagnostic-text one))) (flymake-diagnostics)))
(defun has (words) (cl-some (lambda (text) (string-match-p words text)) (codes)))
(defun copy () (buffer-substring-no-properties (point-min) (point-max)))
(defun go-to (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

;; A fix is chosen from the menu by a part of its title.
(defun choose (title &optional kind from to)
  (let ((last-nonmenu-event ?x) chosen) ; by keyboard, not from a menu of the mouse
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt choices &rest _)
                 (setq chosen (cl-find-if (lambda (one) (string-match-p title one))
                                          (mapcar (lambda (one) (if (consp one) (car one) one))
                                                  (all-completions "" choices))))
                 (or chosen (progn (note 'fault (format "no fix %s among %S" title choices)) (finish 1))))))
      (eglot-code-actions (or from (point)) (or to (point)) kind t))
    chosen))

(fset 'y-or-n-p #'always) ; eglot asks before it edits a file that no window shows
(setq eglot-sync-connect t
      eglot-connect-timeout 60
      eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0.05
      flymake-no-changes-timeout 0.05
      make-backup-files nil
      create-lockfiles nil)

(find-file (getenv "COPYDESK_STORY"))
(apply #'eglot--connect (eglot--guess-contact))
(wait-for "findings" (lambda () (codes)))
(note 'opened (vconcat (codes)))

(go-to "doomed")
(note 'hover (plist-get (plist-get (jsonrpc-request (eglot-current-server) :textDocument/hover
                                                    (eglot--TextDocumentPositionParams))
                                   :contents)
                        :value))

(let ((before (copy)))
  (note 'fix (choose "said"))
  (wait-for "the fix" (lambda () (not (equal (copy) before))))
  (note 'fixed (copy))
  (wait-for "the finding gone" (lambda () (not (has "Unattributed"))))
  (undo-start)
  (while (not (equal (copy) before)) (undo-more 1))
  (wait-for "the finding back" (lambda () (has "Unattributed"))))

(go-to "Ruiz said")
(eglot-rename "Ana Ruis")
(wait-for "the new name" (lambda () (string-match-p "Ana Ruis" (copy))))
(note 'renamed (copy))

;; This editor makes no files for a server: it is there, empty.
(write-region "" nil (concat buffer-file-name ".copydesk.yaml") nil 'quiet)
(go-to "doomed")
(wait-for "the finding under a new name" (lambda () (has "Unattributed")))
(note 'stet (choose "Stet"))
(wait-for "the finding let stand" (lambda () (not (has "Unattributed"))))
(save-some-buffers t)

(choose "safe" "source.fixAll.copydesk" (point-min) (point-max))
(wait-for "all safe fixes" (lambda () (not (has "repeated"))))
(note 'safe (copy))

(go-to "council")
(insert "the ")
(wait-for "another finding" (lambda () (has "repeated")))
(write-region "rules:\n  style/repeated-words: off\n" nil (expand-file-name "copydesk.yaml" default-directory) nil 'quiet)
(save-buffer)
(wait-for "the configuration" (lambda () (not (has "repeated"))))
(finish 0)
