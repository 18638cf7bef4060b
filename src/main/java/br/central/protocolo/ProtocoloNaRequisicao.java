package br.central.protocolo;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A protocol in an address is read as people write it, whichever route it is on. */
@ControllerAdvice
class ProtocoloNaRequisicao {

    @InitBinder("protocolo")
    void protocolo(WebDataBinder ligacao) {
        ligacao.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String texto) {
                setValue(Protocolos.ler(texto));
            }
        });
    }
}
