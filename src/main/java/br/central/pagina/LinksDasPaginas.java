package br.central.pagina;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The links of our pages to scripts and styles are to those of this version; a page names them without. */
@Component
class LinksDasPaginas {

    LinksDasPaginas(SpringTemplateEngine paginas, VersaoDaTela versao) {
        paginas.setLinkBuilder(new StandardLinkBuilder() {
            @Override
            protected String processLink(IExpressionContext contexto, String link) {
                return super.processLink(contexto, versao.endereco(link));
            }
        });
    }
}
